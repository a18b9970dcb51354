import { hex32 } from './hex'

/**
 * Whatever stands for an address says so in this attribute and has its menu: by the right button, or by
 * the menu key when it, or the grid that it is the selected row of, has the keyboard.
 */
const ATTRIBUTE = 'data-menu-address'

export const menuAddress = (address: number | undefined): Record<string, string> =>
  address === undefined ? {} : { [ATTRIBUTE]: hex32(address) }

/** The address that an element, or the nearest one around it, stands for. */
export const addressUnder = (target: EventTarget | null): number | undefined => {
  if (!(target instanceof Element)) return undefined
  const selected = target.querySelector(`[aria-selected="true"][${ATTRIBUTE}]`)
  const element = target.closest(`[${ATTRIBUTE}]`) ?? selected
  const text = element?.getAttribute(ATTRIBUTE)
  return text ? Number.parseInt(text, 16) : undefined
}
