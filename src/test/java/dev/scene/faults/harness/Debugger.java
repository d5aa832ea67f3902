package dev.scene.faults.harness;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.ClassNotLoadedException;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.InvalidTypeException;
import com.sun.jdi.InvocationException;
import com.sun.jdi.Location;
import com.sun.jdi.Method;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StackFrame;
import com.sun.jdi.StringReference;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.AttachingConnector;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.request.BreakpointRequest;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.EventRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Stops a service at a named point of its own code, from outside: the product has no hooks for it.
public final class Debugger implements AutoCloseable {
  private final VirtualMachine machine;
  private volatile Point point;
  private volatile CountDownLatch reached = new CountDownLatch(1);
  private volatile @Nullable ThreadReference stopped;
  private int left;

  /// A point: the beginning of a method, where `argument` is one of its arguments unless it is
  /// empty.
  public record Point(String type, String method, String argument) {
    public Point(String type, String method) {
      this(type, method, "");
    }
  }

  private Debugger(VirtualMachine machine, Point point, int hit) {
    this.machine = machine;
    this.point = point;
    this.left = hit;
  }

  /// What a service must be started with; `suspended` lets it begin only once somebody attached.
  public static String flag(int port, boolean suspended) {
    return "-agentlib:jdwp=transport=dt_socket,server=y,suspend=%s,address=127.0.0.1:%d"
        .formatted(suspended ? "y" : "n", port);
  }

  /// Attaches to a service, which stops when the point is reached for the given time.
  public static Debugger at(int port, Point point, int hit) {
    Debugger debugger = new Debugger(attach(port), point, hit);
    debugger.arm();
    debugger.listenAside();
    return debugger;
  }

  private static VirtualMachine attach(int port) {
    AttachingConnector connector =
        Bootstrap.virtualMachineManager().attachingConnectors().stream()
            .filter(it -> it.transport().name().equals("dt_socket"))
            .findFirst()
            .orElseThrow();
    Map<String, Connector.Argument> arguments = connector.defaultArguments();
    Objects.requireNonNull(arguments.get("hostname")).setValue("127.0.0.1");
    Objects.requireNonNull(arguments.get("port")).setValue(String.valueOf(port));
    for (int tries = 0; ; tries++) {
      try {
        return connector.attach(arguments);
      } catch (IOException e) {
        if (tries > 100) {
          throw new IllegalStateException("Nobody lets itself be debugged at port " + port, e);
        }
        Pause.of(Duration.ofMillis(50));
      } catch (IllegalConnectorArgumentsException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private void arm() {
    ClassPrepareRequest coming = machine.eventRequestManager().createClassPrepareRequest();
    coming.addClassFilter(point.type());
    coming.setSuspendPolicy(EventRequest.SUSPEND_EVENT_THREAD);
    coming.enable();
    machine.classesByName(point.type()).forEach(this::arm);
  }

  private void arm(ReferenceType type) {
    for (Method method : type.methodsByName(point.method())) {
      Location start = method.location();
      if (start != null && !method.isBridge()) {
        BreakpointRequest stop = machine.eventRequestManager().createBreakpointRequest(start);
        stop.setSuspendPolicy(EventRequest.SUSPEND_EVENT_THREAD);
        stop.enable();
      }
    }
  }

  /// Lets a service begin that was started suspended.
  public void resume() {
    machine.resume();
  }

  private void listen() {
    try {
      while (true) {
        EventSet events = machine.eventQueue().remove();
        boolean arrived = false;
        for (Event event : events) {
          if (event instanceof ClassPrepareEvent prepared) {
            arm(prepared.referenceType());
          }
          arrived |= event instanceof BreakpointEvent hit && isIt(hit);
        }
        if (arrived) {
          reached.countDown();
          return;
        }
        events.resume();
      }
    } catch (VMDisconnectedException e) {
      // it ended before the point was reached
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isIt(BreakpointEvent hit) {
    if (!point.argument().isEmpty() && !hasArgument(hit)) {
      return false;
    }
    left--;
    stopped = hit.thread();
    return left <= 0;
  }

  private boolean hasArgument(BreakpointEvent hit) {
    try {
      StackFrame frame = hit.thread().frame(0);
      return frame.getArgumentValues().stream()
          .anyMatch(
              it -> it instanceof StringReference text && text.value().equals(point.argument()));
    } catch (IncompatibleThreadStateException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Lets the thread that stands at the point call a method of the only object of a class, up to
  /// another point; without arguments, or with null for each.
  ///
  /// @param type how the name of the class begins
  public void call(String type, String method, Point next, int hit) {
    ThreadReference thread = Objects.requireNonNull(stopped, "no thread stands at the point");
    machine.eventRequestManager().deleteAllBreakpoints();
    ReferenceType owner =
        machine.allClasses().stream()
            .filter(it -> it.name().startsWith(type))
            .findFirst()
            .orElseThrow();
    ObjectReference object = owner.instances(1).getFirst();
    point = next;
    left = hit;
    reached = new CountDownLatch(1);
    arm();
    listenAside();
    Thread.ofPlatform().daemon().name("caller").start(() -> call(object, thread, method));
  }

  private static void call(ObjectReference object, ThreadReference thread, String method) {
    try {
      Method called = object.referenceType().methodsByName(method).getFirst();
      object.invokeMethod(
          thread, called, Collections.nCopies(called.argumentTypeNames().size(), null), 0);
    } catch (VMDisconnectedException e) {
      // it was killed in the middle, as it should be
    } catch (InvalidTypeException
        | ClassNotLoadedException
        | IncompatibleThreadStateException
        | InvocationException e) {
      throw new IllegalStateException("Tried to call " + method, e);
    }
  }

  private void listenAside() {
    Thread.ofPlatform().daemon().name("debugger").start(this::listen);
  }

  /// Waits until the service stands at the point.
  public boolean awaits(Duration atMost) {
    try {
      return reached.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    try {
      machine.dispose();
    } catch (VMDisconnectedException e) {
      // it was killed, as it should be
    }
  }
}
