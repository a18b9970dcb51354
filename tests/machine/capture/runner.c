/*
 * Executes single instructions on the processor that this runs on. Reads cases from standard input, writes what
 * each left behind. The code page is filled with int3, so that control comes back wherever the instruction goes;
 * the signal handler records the state and starts the next case from the same context.
 */
#define _GNU_SOURCE
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <ucontext.h>
#include <unistd.h>

#define CODE 0x10000000u
#define DATA 0x20000000u
#define WINDOW_BYTES 336
#define MOST_CHANGES 128

struct input {
  uint8_t length, code[19];
  uint32_t registers[8], flags;
  uint8_t memory[WINDOW_BYTES];
};
struct output {
  uint32_t trap, error, address, registers[8], flags, eip, changes;
  struct { uint16_t offset; uint8_t value, unused; } change[MOST_CHANGES];
};

static const int order[8] = {REG_EAX, REG_ECX, REG_EDX, REG_EBX, REG_ESP, REG_EBP, REG_ESI, REG_EDI};
static const int windows[4][2] = {{0x0f0, 0x50}, {0x1f0, 0x50}, {0x2f0, 0x50}, {0x7e0, 0x60}};
static struct input now;
static struct output result;
static uint8_t before[4096];
static int running;

static void start_next(ucontext_t *context) {
  if (fread(&now, sizeof now, 1, stdin) != 1) {
    fflush(stdout);
    _exit(0);
  }
  memset((void *)CODE, 0xcc, 4096);
  memcpy((void *)CODE, now.code, now.length);
  memset((void *)DATA, 0, 4096);
  for (int at = 0, from = 0; at < 4; from += windows[at][1], at++)
    memcpy((void *)(DATA + windows[at][0]), now.memory + from, windows[at][1]);
  memcpy(before, (void *)DATA, 4096);
  for (int at = 0; at < 8; at++) context->uc_mcontext.gregs[order[at]] = now.registers[at];
  context->uc_mcontext.gregs[REG_UESP] = now.registers[4];
  context->uc_mcontext.gregs[REG_EFL] = now.flags;
  context->uc_mcontext.gregs[REG_EIP] = CODE;
  running = 1;
}

static void record(int number, siginfo_t *info, void *raw) {
  ucontext_t *context = raw;
  (void)number;
  if (running) {
    memset(&result, 0, sizeof result);
    result.trap = context->uc_mcontext.gregs[REG_TRAPNO];
    result.error = context->uc_mcontext.gregs[REG_ERR];
    result.address = result.trap == 14 ? context->uc_mcontext.cr2 : 0;
    for (int at = 0; at < 8; at++) result.registers[at] = context->uc_mcontext.gregs[order[at]];
    result.registers[4] = context->uc_mcontext.gregs[REG_UESP];
    result.flags = context->uc_mcontext.gregs[REG_EFL];
    result.eip = context->uc_mcontext.gregs[REG_EIP];
    const uint8_t *data = (const uint8_t *)DATA;
    for (int at = 0; at < 4096 && result.changes < MOST_CHANGES; at++)
      if (data[at] != before[at]) {
        result.change[result.changes].offset = at;
        result.change[result.changes++].value = data[at];
      }
    fwrite(&result, sizeof result, 1, stdout);
  }
  (void)info;
  start_next(context);
}

int main(void) {
  void *code = mmap((void *)CODE, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
  void *data = mmap((void *)DATA, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
  stack_t stack = {.ss_sp = malloc(65536), .ss_size = 65536};
  struct sigaction action = {.sa_sigaction = record, .sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER};
  int signals[] = {SIGTRAP, SIGSEGV, SIGFPE, SIGILL, SIGBUS};
  if (code == MAP_FAILED || data == MAP_FAILED || sigaltstack(&stack, 0) != 0) return 1;
  for (unsigned at = 0; at < sizeof signals / sizeof *signals; at++) sigaction(signals[at], &action, 0);
  raise(SIGTRAP);
  return 0;
}
