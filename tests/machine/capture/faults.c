/*
 * Asks the processor which fault an instruction with several faulting accesses raises, and what it has changed by then.
 * Reads lines of tests/cases/machine-faults/order.txt and writes them with what was seen in their last column:
 *
 *     gcc -m32 -no-pie -o faults faults.c && ./faults < order.txt > new.txt
 */
#define _GNU_SOURCE
#include <setjmp.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <ucontext.h>

enum { CODE = 0x20000, DATA = 0x40000, COUNT = 8 };
static const char *names[COUNT] = {"eax", "ecx", "edx", "ebx", "esp", "ebp", "esi", "edi"};
static const int places[COUNT] = {REG_EAX, REG_ECX, REG_EDX, REG_EBX, REG_ESP, REG_EBP, REG_ESI, REG_EDI};
uint32_t registers[COUNT], target = CODE;
static uint32_t seen[COUNT];
static char stack[65536];
static sigjmp_buf back;
static char result[256];

static void fault(int number, siginfo_t *info, void *context) {
  ucontext_t *state = context;
  greg_t *now = state->uc_mcontext.gregs;
  (void)number, (void)info;
  int trap = now[REG_TRAPNO];
  char *to = result;
  if (trap == 3) to += sprintf(to, "none");
  else if (trap == 14) to += sprintf(to, "14 %x %lx", (int)now[REG_ERR], state->uc_mcontext.cr2);
  else to += sprintf(to, "%d %x", trap, (int)now[REG_ERR]);
  for (int i = 0; i < COUNT; i++) {
    seen[i] = now[places[i]];
    if (trap != 3 && seen[i] != registers[i]) to += sprintf(to, " %s=%x", names[i], seen[i]);
  }
  siglongjmp(back, 1);
}

__attribute__((noinline)) static void enter(void) {
  __asm__ volatile(
      "pushal\n movl registers+0,%eax\n movl registers+4,%ecx\n movl registers+8,%edx\n movl registers+12,%ebx\n"
      "movl registers+20,%ebp\n movl registers+24,%esi\n movl registers+28,%edi\n cld\n"
      "movl registers+16,%esp\n jmp *target\n");
}

int main(void) {
  stack_t other = {.ss_sp = stack, .ss_size = sizeof stack};
  struct sigaction action = {.sa_sigaction = fault, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigaltstack(&other, 0);
  for (int each = 0; each < 5; each++)
    sigaction((int[]){SIGSEGV, SIGBUS, SIGTRAP, SIGILL, SIGFPE}[each], &action, 0);
  const int flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED;
  uint8_t *code = mmap((void *)CODE, 0x1000, PROT_READ | PROT_WRITE | PROT_EXEC, flags, -1, 0);
  // 40000h..41FFFh may be written, 42000h is absent, 43000h is read-only, 44000h is absent, 45000h may be written.
  mmap((void *)DATA, 0x2000, PROT_READ | PROT_WRITE, flags, -1, 0);
  mmap((void *)(DATA + 0x3000), 0x1000, PROT_READ, flags | MAP_POPULATE, -1, 0);
  mmap((void *)(DATA + 0x5000), 0x1000, PROT_READ | PROT_WRITE, flags, -1, 0);
  char line[512];
  while (fgets(line, sizeof line, stdin)) {
    line[strcspn(line, "\n")] = 0;
    if (line[0] == '#' || line[0] == 0) {
      puts(line);
      continue;
    }
    char *columns[3], *rest = line;
    for (int i = 0; i < 3; i++) columns[i] = strsep(&rest, "|");
    uint8_t *to = code;
    for (char *at = columns[0]; sscanf(at, " %2hhx", to) == 1; to++) at += strspn(at, " ") + 2;
    *to = 0xCC;
    memset((void *)DATA, 0, 0x2000);
    memset((void *)(DATA + 0x5000), 0, 0x1000);
    for (int i = 0; i < COUNT; i++) {
      registers[i] = i == 4 ? DATA + 0x800 : 0;
      char *given = strstr(columns[2], names[i]);
      if (given) registers[i] = strtoul(given + 4, 0, 16);
    }
    if (!sigsetjmp(back, 1)) enter();
    printf("%s|%s|%s | %s\n", columns[0], columns[1], columns[2], result);
  }
  return 0;
}
