import type { SESSION_PHRASES } from './session'

/** What the session says of files, commands and listings, in Russian. */
export const ruSession: Record<keyof typeof SESSION_PHRASES, string> = {
  'refused.changed-on-disk':
    '«{path}» изменился на диске после открытия; сохраните под другим именем или перезапишите его.',
  'refused.bad-path': '«{path}» — не путь этого проекта: {why}.',
  'path.roots': 'он должен начинаться с одного из {roots}',
  'path.empty-name': 'в нём есть пустое имя',
  'path.dots': '«{name}» — не имя',
  'path.control': 'в нём есть управляющий символ',
  'path.backslash': 'папки разделяются знаком /',
  'path.long-name': 'имя в нём длиннее 255 символов',
  'path.windows-characters': 'Windows не допускает знаков < > : " | ? * в «{name}»',
  'path.windows-end': 'Windows отбрасывает точку или пробел в конце «{name}»',
  'path.windows-device': '«{name}» — имя устройства в Windows',
  'refused.view-failed': 'Не удалось построить вид «{view}»: {error}',
  'refused.register': '«{name}» изменить нельзя; можно eax–edi, esp, ebp, eip, eflags и регистры x87 и SSE.',
  'refused.wide-register': '«{name}» — не st0–st7, не mm0–mm7 и не xmm0–xmm7.',
  'refused.wrong-size': 'В «{name}» байтов: {length}; дано: {given}.',
  'refused.kernel-memory': '{address} принадлежит ядру; программа тоже не могла бы туда писать.',
  'refused.not-mapped': 'За адресом {address} нет страницы: писать некуда.',
  'refused.too-many-views': 'Открыто больше видов, чем {most}; закройте несколько панелей.',
  'refused.empty-program':
    '«{path}» не даёт ни одного байта, запускать нечего. Программа начинается с заголовка, который делает program_header из include/kolibri.inc; он есть в каждом уроке.',
  'refused.not-started':
    'Программу не удалось запустить: {why}. Образ без операционной системы запускается, когда комментарий в первых строках листинга говорит «; machine: bare».',
  'refused.bare-not-started': 'Голая машина не может это запустить: {why}.',
  'refused.not-running': 'Программа не запущена; сначала запустите её.',
  'refused.nothing-runs': 'Программа не запущена.',
  'refused.no-system-program': 'Ни одна программа системы не запускалась; сначала запустите её.',
  'refused.running': 'Программа выполняется; сначала приостановите её.',
  'refused.ended': 'Программа завершилась; запустите её снова.',
  'refused.no-code': 'Строка {line} в «{path}» не даёт кода в этой программе.',
  'refused.not-paused': 'Сначала приостановите программу: менять её можно, пока она стоит.',
  'refused.connection-lost': 'Связь с сеансом потеряна; запустите его снова.',
  'refused.bad-reply': 'Сеанс неправильно ответил на «{method}»: {issue}',
  'refused.malformed-event': 'Сеанс прислал неправильное сообщение: {issue}',
  'refused.bad-request': 'Запрос «{method}» составлен неправильно: {issue}',
  'refused.defect': 'Дефект в «{method}»: {error}',
  'refused.only-assembles': 'Языковой сервер только ассемблирует.',
  'refused.background-defect': 'Дефект при работе в фоне: {error}',
  'refused.cancelled': 'Отменено.',
  'refused.drafts-not-stored': 'Несохранённый текст не удалось записать в {folder}: {error}',
  'refused.settings-not-stored': 'Настройки не удалось записать в {folder}: {error}',
  'refused.file-not-found': '«{path}» не существует.',
  'refused.is-a-folder': '«{path}» — папка.',
  'refused.already-exists': '«{path}» уже есть.',
  'refused.no-permission': 'К «{path}» нет доступа: система отказывает.',
  'refused.disk-full': '«{path}» не удалось записать: диск полон.',
  'refused.file-error': '«{path}»: {error}',
  'refused.leads-out': '«{path}» через ссылку ведёт за пределы проекта.',
  'refused.delivered':
    '«{path}» поставляется вместе с программой; чтобы изменить его, сохраните копию в files/.',
  'refused.not-a-file': '«{path}» — не обычный файл.',
  'refused.file-too-large': '«{path}» больше, чем {size}.',
  'refused.outside-files': '«{path}» лежит не в files/.',
  'size.mib': '{mib} МиБ',

  'doubt.missing-header': 'KolibriOS это не запустит: программа начинается с заголовка «MENUET01»',
  'doubt.missing-use32': 'Это 16-битный код, а KolibriOS выполняет программы в 32-битном режиме',
  'doubt.label-as-offset': '«{name}» — адрес программы; поле структуры — {fields}',

  'rename.delivered': 'Имя стоит и в «{path}», которым другие листинги пользуются как есть.',
  'rename.does-not-assemble':
    'С новым именем листинг не ассемблируется: что-то использует прежнее незаметным образом.',
  'rename.changes-program':
    'С новым именем программа была бы другой: что-то зависит от того, как имя написано.',
  'rename.no-name': 'Здесь нет имени.',
  'rename.reserved': '«{name}» — слово языка.',
  'rename.anonymous': 'У безымянной метки нет имени.',
  'rename.undefined':
    'Ни одна строка исходника не определяет «{name}» под этим именем: его делает макрос или никто.',
  'rename.joined':
    '«{name}» склеивается с другими именами знаком # в {path}: вторые половины остались бы прежними.',
  'rename.not-one-name': '«{name}» — не одно имя.',
  'rename.too-long': 'В имени не больше 255 символов.',
  'rename.no-such-name': '«{name}» не может быть именем: это число или слово языка.',
  'rename.becomes-global':
    '«{name}» стало бы глобальной меткой и увело бы за собой локальные имена под ней; начните его с точки.',
  'rename.becomes-local': '«{name}» принадлежало бы метке над ним; глобальное имя не начинается с точки.',
  'rename.taken': '«{name}» уже имя чего-то другого.',
}
