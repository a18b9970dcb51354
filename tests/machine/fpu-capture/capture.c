/*
 * Runs one instruction per input line on this machine's processor and prints the line with what the
 * processor did. Build and use:
 *
 *     gcc -m32 -O1 -static -no-pie -o capture capture.c && ./capture < questions > cases
 *
 * A line is `BYTES key=value ... > key=value ...`; everything behind `>` is replaced. A line that
 * starts with `=` sets the bytes and keys for the lines below it, which then hold only further keys.
 * Empty lines and lines starting with `#` are copied.
 *
 *   0..7    physical x87 register, 20 hex digits (sign and exponent, then mantissa); `-` when it became empty
 *   x0..x7  xmm register, 32 hex digits, highest first
 *   c s     x87 control and status word (the status word holds TOP)
 *   M       MXCSR
 *   fop fip fdp   opcode and the offsets of the last x87 instruction and operand
 *   eax ecx edx esi edi   general registers; ebx holds the address of m, as does edi when given as `@`
 *   f       EFLAGS, of which only CF PF AF ZF SF OF are looked at
 *   at      distance of the memory operand from a 64-byte boundary
 *   m       bytes of the memory operand in the order of their addresses
 *   !       exception vector
 *
 * Absent keys mean the state after fninit with all registers 0, MXCSR 1F80h, flags clear. Behind `>`
 * stands only what changed.
 */
#define _GNU_SOURCE
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <ucontext.h>

#define STATUS_FLAGS 0x8d5u
#define MAX_LINE 8192

struct __attribute__((packed, aligned(16))) fxsave {
  uint16_t fcw, fsw;
  uint8_t ftw, reserved;
  uint16_t fop;
  uint32_t fip;
  uint16_t fcs, reserved2;
  uint32_t fdp;
  uint16_t fds, reserved3;
  uint32_t mxcsr, mxcsr_mask;
  uint8_t st[8][16];
  uint8_t xmm[8][16];
  uint8_t rest[512 - 288];
};

struct state {
  struct fxsave fx;
  uint32_t eax, ecx, edx, ebx, esi, edi, ebp, eflags;
};

struct state state_in __asm__("state_in");
struct state state_out __asm__("state_out");
uint32_t saved_esp __asm__("saved_esp");
void *code_pointer __asm__("code_pointer");
static volatile int vector;
static uint8_t *code;
static uint8_t memory[4096] __attribute__((aligned(4096)));

_Static_assert(sizeof(struct fxsave) == 512, "layout of the fxsave image");

void run_one(void) __asm__("run_one");
void run_done(void) __asm__("run_done");
void run_abandon(void) __asm__("run_abandon");
__asm__(".text\n"
        "run_one:\n"
        "  pushal\n"
        "  mov %esp, saved_esp\n"
        "  fxrstor state_in\n"
        "  pushl state_in+540\n"
        "  popfl\n"
        "  mov state_in+512, %eax\n"
        "  mov state_in+516, %ecx\n"
        "  mov state_in+520, %edx\n"
        "  mov state_in+524, %ebx\n"
        "  mov state_in+528, %esi\n"
        "  mov state_in+532, %edi\n"
        "  mov state_in+536, %ebp\n"
        "  jmp *code_pointer\n"
        "run_done:\n"
        "  mov %eax, state_out+512\n"
        "  mov %ecx, state_out+516\n"
        "  mov %edx, state_out+520\n"
        "  mov %ebx, state_out+524\n"
        "  mov %esi, state_out+528\n"
        "  mov %edi, state_out+532\n"
        "  mov %ebp, state_out+536\n"
        "  mov saved_esp, %esp\n"
        "  pushfl\n"
        "  popl state_out+540\n"
        "  fxsave state_out\n"
        "run_abandon:\n"
        "  cld\n"
        "  mov saved_esp, %esp\n"
        "  fninit\n"
        "  popal\n"
        "  ret\n");

static void on_signal(int number, siginfo_t *info, void *context) {
  (void)number;
  (void)info;
  ucontext_t *uc = context;
  greg_t *g = uc->uc_mcontext.gregs;
  vector = g[REG_TRAPNO];
  /* The fxsave image follows the 112 bytes of the old frame. */
  memcpy(&state_out.fx, (uint8_t *)uc->uc_mcontext.fpregs + 112, 512);
  state_out.eax = g[REG_EAX];
  state_out.ecx = g[REG_ECX];
  state_out.edx = g[REG_EDX];
  state_out.ebx = g[REG_EBX];
  state_out.esi = g[REG_ESI];
  state_out.edi = g[REG_EDI];
  state_out.ebp = g[REG_EBP];
  state_out.eflags = g[REG_EFL];
  g[REG_EIP] = (greg_t)(uintptr_t)run_abandon;
  g[REG_ESP] = (greg_t)saved_esp;
}

static int digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  fprintf(stderr, "bad hexadecimal digit: %c\n", c);
  exit(1);
}

static int parse_bytes(const char *text, uint8_t *bytes) {
  int n = 0;
  for (; text[0] && text[1]; text += 2) bytes[n++] = (uint8_t)(digit(text[0]) << 4 | digit(text[1]));
  return n;
}

/* Digits from the highest byte down into bytes from the lowest up. */
static void parse_number(const char *text, uint8_t *bytes) {
  int n = (int)strlen(text) / 2;
  for (int i = 0; i < n; i++) bytes[n - 1 - i] = (uint8_t)(digit(text[2 * i]) << 4 | digit(text[2 * i + 1]));
}

static void print_number(const uint8_t *bytes, int n) {
  while (n--) printf("%02x", bytes[n]);
}

struct question {
  uint8_t bytes[15];
  int length, memory_size, memory_at, edi_is_memory;
  struct state in;
  uint8_t memory[1024], st[8][10], full;
};

static void reset(struct question *q) {
  memset(q, 0, sizeof *q);
  q->in.fx.fcw = 0x37f;
  q->in.fx.mxcsr = 0x1f80;
  q->in.eflags = 0x202;
}

static void set_key(struct question *q, const char *key, const char *value) {
  uint32_t number = (uint32_t)strtoul(value, 0, 16);
  if (key[0] >= '0' && key[0] <= '7' && !key[1]) {
    parse_number(value, q->st[key[0] - '0']);
    q->full |= (uint8_t)(1 << (key[0] - '0'));
  } else if (key[0] == 'x') parse_number(value, q->in.fx.xmm[key[1] - '0']);
  else if (!strcmp(key, "c")) q->in.fx.fcw = (uint16_t)number;
  else if (!strcmp(key, "s")) q->in.fx.fsw = (uint16_t)number;
  else if (!strcmp(key, "M")) q->in.fx.mxcsr = number;
  else if (!strcmp(key, "fop")) q->in.fx.fop = (uint16_t)number;
  else if (!strcmp(key, "fip")) q->in.fx.fip = number;
  else if (!strcmp(key, "fdp")) q->in.fx.fdp = number;
  else if (!strcmp(key, "eax")) q->in.eax = number;
  else if (!strcmp(key, "ecx")) q->in.ecx = number;
  else if (!strcmp(key, "edx")) q->in.edx = number;
  else if (!strcmp(key, "esi")) q->in.esi = number;
  else if (!strcmp(key, "edi") && value[0] == '@') q->edi_is_memory = 1;
  else if (!strcmp(key, "edi")) q->in.edi = number;
  else if (!strcmp(key, "f")) q->in.eflags = 0x202 | number;
  else if (!strcmp(key, "at")) q->memory_at = (int)number;
  else if (!strcmp(key, "m")) q->memory_size = parse_bytes(value, q->memory);
  else {
    fprintf(stderr, "unknown key: %s\n", key);
    exit(1);
  }
}

static void parse(struct question *q, char *line, int with_bytes) {
  char *arrow = strstr(line, " >");
  if (arrow) *arrow = 0;
  for (char *word = strtok(line, " \n"); word; word = strtok(0, " \n")) {
    char *equals = strchr(word, '=');
    if (equals) {
      *equals = 0;
      set_key(q, word, equals + 1);
    } else if (with_bytes) q->length = parse_bytes(word, q->bytes), with_bytes = 0;
  }
}

static void print_if_changed(const char *key, uint32_t before, uint32_t after, int digits) {
  if (before != after) printf(" %s=%0*x", key, digits, after);
}

static void run(struct question *q) {
  memset(memory, 0, sizeof memory);
  uint8_t *operand = memory + 1024 + q->memory_at;
  memcpy(operand, q->memory, (size_t)q->memory_size);
  int top = q->in.fx.fsw >> 11 & 7;
  for (int i = 0; i < 8; i++) memcpy(q->in.fx.st[i], q->st[(top + i) & 7], 10);
  q->in.fx.ftw = q->full;
  q->in.ebx = (uint32_t)(uintptr_t)operand;
  if (q->edi_is_memory) q->in.edi = q->in.ebx;
  memcpy(code, q->bytes, (size_t)q->length);
  code[q->length] = 0xe9;
  int32_t distance = (int32_t)((uintptr_t)run_done - (uintptr_t)(code + q->length + 5));
  memcpy(code + q->length + 1, &distance, 4);
  state_in = q->in;
  vector = -1;
  run_one();

  const struct state *a = &q->in, *b = &state_out;
  printf(" >");
  if (vector >= 0) printf(" !=%d", vector);
  print_if_changed("c", a->fx.fcw, b->fx.fcw, 4);
  print_if_changed("s", a->fx.fsw, b->fx.fsw, 4);
  print_if_changed("M", a->fx.mxcsr, b->fx.mxcsr, 4);
  int top_out = b->fx.fsw >> 11 & 7;
  for (int i = 0; i < 8; i++) {
    int was = q->full >> i & 1, is = b->fx.ftw >> i & 1;
    const uint8_t *value = b->fx.st[(i - top_out) & 7];
    if (was && !is) printf(" %d=-", i);
    else if (is && (!was || memcmp(value, q->st[i], 10))) {
      printf(" %d=", i);
      print_number(value, 10);
    }
  }
  for (int i = 0; i < 8; i++)
    if (memcmp(a->fx.xmm[i], b->fx.xmm[i], 16)) {
      printf(" x%d=", i);
      print_number(b->fx.xmm[i], 16);
    }
  print_if_changed("eax", a->eax, b->eax, 8);
  print_if_changed("ecx", a->ecx, b->ecx, 8);
  print_if_changed("edx", a->edx, b->edx, 8);
  print_if_changed("esi", a->esi, b->esi, 8);
  print_if_changed("edi", a->edi, b->edi, 8);
  print_if_changed("f", a->eflags & STATUS_FLAGS, b->eflags & STATUS_FLAGS, 3);
  if (q->memory_size && memcmp(operand, q->memory, (size_t)q->memory_size)) {
    printf(" m=");
    for (int i = 0; i < q->memory_size; i++) printf("%02x", operand[i]);
  }
  printf("\n");
}

int main(void) {
  static char line[MAX_LINE], copy[MAX_LINE];
  static struct question common, q;
  code = mmap((void *)0x20000000, 4096, PROT_READ | PROT_WRITE | PROT_EXEC,
              MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
  code_pointer = code;
  static uint8_t stack[65536];
  stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&alternate, 0);
  struct sigaction action = {.sa_sigaction = on_signal, .sa_flags = SA_SIGINFO | SA_NODEFER | SA_ONSTACK};
  int signals[] = {SIGFPE, SIGSEGV, SIGILL, SIGBUS, SIGTRAP};
  for (int i = 0; i < 5; i++) sigaction(signals[i], &action, 0);
  reset(&common);
  while (fgets(line, sizeof line, stdin)) {
    if (line[0] == '#' || line[0] == '\n') {
      fputs(line, stdout);
      if (line[0] == '\n') reset(&common);
      continue;
    }
    if (line[0] == '=') {
      fputs(line, stdout);
      reset(&common);
      parse(&common, line + 1, 1);
      continue;
    }
    char *arrow = strstr(line, " >");
    if (arrow) *arrow = 0;
    line[strcspn(line, "\n")] = 0;
    fputs(line, stdout);
    q = common;
    strcpy(copy, line);
    parse(&q, copy, 1);
    run(&q);
  }
  return 0;
}
