/** What is said of files, commands and listings, in English. */
export const SESSION_PHRASES = {
  // why a command was refused
  'refused.changed-on-disk':
    "'{path}' has changed on disk since it was opened; save under another name, or overwrite it.",
  'refused.bad-path': "'{path}' is not a path of this project: {why}.",
  'path.roots': 'it must begin with one of {roots}',
  'path.empty-name': 'it has an empty name in it',
  'path.dots': "'{name}' is not a name",
  'path.control': 'it has a control character in it',
  'path.backslash': 'folders are separated by /',
  'path.long-name': 'a name in it is longer than 255 characters',
  'path.windows-characters': "Windows does not allow any of < > : \" | ? * in '{name}'",
  'path.windows-end': "Windows drops the dot or space at the end of '{name}'",
  'path.windows-device': "'{name}' is the name of a device on Windows",
  'refused.view-failed': "The view '{view}' could not be made: {error}",
  'refused.register':
    "'{name}' cannot be changed; eax to edi, esp, ebp, eip, eflags and the x87 and SSE registers can.",
  'refused.wide-register': "'{name}' is none of st0 to st7, mm0 to mm7, xmm0 to xmm7.",
  'refused.wrong-size': "'{name}' has {length} bytes; {given} were given.",
  'refused.kernel-memory': '{address} belongs to the kernel; a program could not write there either.',
  'refused.not-mapped': 'No page stands behind {address}: there is nothing to write to.',
  'refused.too-many-views': 'More than {most} views are open; close some panes.',
  'refused.empty-program':
    "'{path}' makes no bytes, so there is nothing to run. A program begins with the header that program_header of include/kolibri.inc makes; every lesson shows it.",
  'refused.not-started':
    "The program could not be started: {why}. An image without an operating system runs when a comment in the listing's first lines says '; machine: bare'.",
  'refused.bare-not-started': 'The bare machine cannot start this: {why}.',
  'refused.not-running': 'No program is running; start one first.',
  'refused.nothing-runs': 'No program is running.',
  'refused.no-system-program': 'No program of the system has run; start one first.',
  'refused.running': 'The program is running; pause it first.',
  'refused.ended': 'The program has ended; start it again.',
  'refused.no-code': "Line {line} of '{path}' makes no code in this program.",
  'refused.not-paused': 'Pause the program first; it can be changed while it stands still.',
  'refused.connection-lost': 'The connection to the session was lost; start it again.',
  'refused.bad-reply': "The session answered '{method}' wrongly: {issue}",
  'refused.malformed-event': 'The session told something malformed: {issue}',
  'refused.bad-request': "The request for '{method}' is malformed: {issue}",
  'refused.defect': "A defect in '{method}': {error}",
  'refused.only-assembles': 'The language server only assembles.',
  'refused.background-defect': 'A defect while working in the background: {error}',
  'refused.cancelled': 'It was cancelled.',
  'refused.drafts-not-stored': 'The unsaved text could not be kept in {folder}: {error}',
  'refused.settings-not-stored': 'The settings could not be written to {folder}: {error}',
  'refused.file-not-found': "'{path}' does not exist.",
  'refused.is-a-folder': "'{path}' is a folder.",
  'refused.already-exists': "'{path}' exists already.",
  'refused.no-permission': "'{path}' may not be accessed: the system refuses it.",
  'refused.disk-full': "'{path}' could not be written: the disk is full.",
  'refused.file-error': "'{path}': {error}",
  'refused.leads-out': "'{path}' leads out of the project through a link.",
  'refused.delivered': "'{path}' is delivered with the workbench; save a copy under files/ to change it.",
  'refused.not-a-file': "'{path}' is not a regular file.",
  'refused.file-too-large': "'{path}' is larger than {size}.",
  'refused.outside-files': "'{path}' is not below files/.",
  'size.mib': '{mib} MiB',

  // doubts about a listing
  'doubt.missing-header': "KolibriOS does not start this: a program begins with the header 'MENUET01'",
  'doubt.missing-use32': 'This is 16-bit code, but KolibriOS runs programs in 32-bit mode',
  'doubt.label-as-offset': "'{name}' is an address of the program; the field of a structure is {fields}",

  // why a name cannot be changed
  'rename.delivered': "The name also stands in '{path}', which other listings use as it is.",
  'rename.does-not-assemble':
    'With the new name the listing does not assemble: something uses the old one in a way that cannot be seen.',
  'rename.changes-program':
    'With the new name the program would not be the same: something depends on how the name is written.',
  'rename.no-name': 'There is no name here.',
  'rename.reserved': "'{name}' is a word of the language.",
  'rename.anonymous': 'An anonymous label has no name.',
  'rename.undefined':
    "No line of the source defines '{name}' by this name: a macro makes it, or nothing does.",
  'rename.joined':
    "'{name}' is put together with other names by # in {path}: its other halves would stay behind.",
  'rename.not-one-name': "'{name}' is not one name.",
  'rename.too-long': 'A name has at most 255 characters.',
  'rename.no-such-name': "'{name}' cannot be a name: it is a number or a word of the language.",
  'rename.becomes-global':
    "'{name}' would be a global label and take the local names below it along; begin it with a dot.",
  'rename.becomes-local':
    "'{name}' would belong to the label above it; a global name does not begin with a dot.",
  'rename.taken': "'{name}' is already the name of something else.",
} as const
