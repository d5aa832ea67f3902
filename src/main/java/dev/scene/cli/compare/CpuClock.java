package dev.scene.cli.compare;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.management.ManagementFactory;
import java.util.Optional;

/// CPU time of this whole process: all threads, so garbage collection and compilation too.
///
/// On 64-bit Linux and macOS it asks the C library, whose answer is exact to the microsecond; the
/// JDK's own answer counts in steps of 10 ms, which is longer than many a comparison. It is taken
/// where the C library cannot be asked.
final class CpuClock {
  private static final int LINUX_PROCESS_CPUTIME = 2;
  private static final int MAC_PROCESS_CPUTIME = 12;

  private final com.sun.management.OperatingSystemMXBean jdk =
      ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
  private final Optional<MethodHandle> clock = handle();
  private final MemorySegment time = Arena.ofAuto().allocate(JAVA_LONG, 2);

  @SuppressWarnings("restricted")
  private static Optional<MethodHandle> handle() {
    String system = System.getProperty("os.name", "");
    if (!system.equals("Linux") && !system.startsWith("Mac")) {
      return Optional.empty();
    }
    int id = system.equals("Linux") ? LINUX_PROCESS_CPUTIME : MAC_PROCESS_CPUTIME;
    Linker linker = Linker.nativeLinker();
    return linker
        .defaultLookup()
        .find("clock_gettime")
        .map(address ->
            linker.downcallHandle(address, FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS)))
        .map(call -> MethodHandles.insertArguments(call, 0, id));
  }

  long nanos() {
    return clock.map(this::ask).orElseGet(jdk::getProcessCpuTime);
  }

  private long ask(MethodHandle call) {
    try {
      int failed = (int) call.invokeExact(time);
      return failed == 0
          ? time.getAtIndex(JAVA_LONG, 0) * 1_000_000_000 + time.getAtIndex(JAVA_LONG, 1)
          : jdk.getProcessCpuTime();
    } catch (Throwable e) {
      throw new IllegalStateException("Tried to ask clock_gettime for the CPU time", e);
    }
  }
}
