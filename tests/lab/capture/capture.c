/* Runs a strategy on a trace on the processor itself and prints, for each operation, where the block
 * lies in the heap and how many instructions the routine took: the trap flag stops after each one. */
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

extern unsigned call_strategy(void *routine, uint32_t *registers);
extern char strategy_initialise[], strategy_allocate[], strategy_free[], strategy_reallocate[];
extern char strategy_nothing[];
extern uint32_t strategy_counters[3], strategy_workload[];

static volatile uint32_t steps;
static uint32_t overhead, cost, examined, splits, merges;
static uint32_t blocks[100000];

static void trapped(int signal) { (void)signal; steps++; }

static uint32_t call(void *routine, uint32_t eax, uint32_t ecx) {
  uint32_t registers[3] = {eax, ecx, 0xD2D2D2D2};
  memset(strategy_counters, 0, sizeof strategy_counters);
  steps = 0;
  unsigned changed = call_strategy(routine, registers);
  uint32_t taken = steps;
  if (changed || registers[1] != ecx || registers[2] != 0xD2D2D2D2) {
    fprintf(stderr, "a register was not kept (%u)\n", changed);
    exit(1);
  }
  examined = strategy_counters[0], splits = strategy_counters[1], merges = strategy_counters[2];
  cost = taken - overhead - examined - splits - merges;
  return registers[0];
}

int main(int count, char **arguments) {
  if (count != 4) {
    fprintf(stderr, "usage: capture TRACE HEAP-BYTES LARGEST-REQUEST\n");
    return 1;
  }
  FILE *trace = fopen(arguments[1], "r");
  uint32_t suggested, ids, operations, weight, heap = strtoul(arguments[2], 0, 0);
  if (!trace || fscanf(trace, "%u %u %u %u", &suggested, &ids, &operations, &weight) != 4) return 1;
  strategy_workload[0] = strtoul(arguments[3], 0, 0);
  signal(SIGTRAP, trapped);
  char *memory = mmap((void *)0x20000000, heap, PROT_READ | PROT_WRITE,
                      MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
  uint32_t base = (uint32_t)memory;
  call(strategy_nothing, 0, 0);
  overhead = steps;
  if (call(strategy_initialise, base, heap) != 1) return 2;
  for (uint32_t index = 0; index < operations; index++) {
    char kind;
    uint32_t id, bytes = 0, block;
    if (fscanf(trace, " %c %u", &kind, &id) != 2) return 3;
    if (kind != 'f' && fscanf(trace, "%u", &bytes) != 1) return 3;
    if (kind == 'f') {
      if (!blocks[id]) {
        printf("f %u skipped\n", id);
        continue;
      }
      block = call(strategy_free, blocks[id], 0);
      blocks[id] = 0;
      printf("f %u %u %u %u %u %u\n", id, block, cost, examined, splits, merges);
      continue;
    }
    block = kind == 'r' && blocks[id] ? call(strategy_reallocate, blocks[id], bytes)
                                      : call(strategy_allocate, bytes, 0);
    printf("%c %u %u ", kind, id, bytes);
    if (block) {
      blocks[id] = block;
      memset((void *)block, id * 31 + 7, bytes);
      printf("%u", block - base);
    } else
      printf("failed");
    printf(" %u %u %u %u\n", cost, examined, splits, merges);
  }
}
