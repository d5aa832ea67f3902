package dev.scene.faults.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A way to the Docker engine that can be shut: to the service the engine is then gone, while its
/// containers live on.
public final class EngineGate implements AutoCloseable {
  private static final int BUFFER_BYTES = 64 * 1024;

  private final ServerSocketChannel server;
  private final Path engine;
  private final Set<SocketChannel> ways = ConcurrentHashMap.newKeySet();
  private volatile boolean open = true;

  private EngineGate(ServerSocketChannel server, Path engine) {
    this.server = server;
    this.engine = engine;
  }

  /// @param engine the engine's socket
  public static EngineGate to(Path engine) {
    try {
      ServerSocketChannel server = ServerSocketChannel.open();
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      EngineGate gate = new EngineGate(server, engine);
      Thread.ofVirtual().name("engine-gate").start(gate::accept);
      return gate;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What a service must be told to go this way.
  public Map<String, String> environment() {
    try {
      int port = ((InetSocketAddress) server.getLocalAddress()).getPort();
      return Map.of("DOCKER_HOST", "tcp://127.0.0.1:" + port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void shut() {
    open = false;
    ways.forEach(EngineGate::quietly);
    ways.clear();
  }

  public void open() {
    open = true;
  }

  private void accept() {
    try {
      while (true) {
        SocketChannel caller = server.accept();
        if (open) {
          connect(caller);
        } else {
          quietly(caller);
        }
      }
    } catch (IOException e) {
      // closed: nobody is let in any more
    }
  }

  private void connect(SocketChannel caller) {
    try {
      SocketChannel to = SocketChannel.open(StandardProtocolFamily.UNIX);
      to.connect(UnixDomainSocketAddress.of(engine));
      ways.add(caller);
      ways.add(to);
      Thread.ofVirtual().start(() -> carry(caller, to));
      Thread.ofVirtual().start(() -> carry(to, caller));
    } catch (IOException e) {
      quietly(caller);
    }
  }

  private void carry(SocketChannel from, SocketChannel to) {
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
    try {
      while (from.read(buffer) >= 0) {
        buffer.flip();
        while (buffer.hasRemaining()) {
          to.write(buffer);
        }
        buffer.clear();
      }
      to.shutdownOutput();
    } catch (IOException e) {
      quietly(to);
      quietly(from);
    } finally {
      ways.remove(from);
    }
  }

  private static void quietly(SocketChannel way) {
    try {
      way.close();
    } catch (IOException e) {
      // it is of no use any more, closed or not
    }
  }

  @Override
  public void close() {
    shut();
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
