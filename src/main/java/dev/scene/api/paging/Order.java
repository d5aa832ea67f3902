package dev.scene.api.paging;

import java.util.function.Function;

/// The order of a list: how the place of an item is written in a cursor, and read again.
///
/// @param list names the list, so that a cursor of another one is refused
record Order<T, P>(String list, Function<T, String> written, Function<String, P> read) {
  String after(T last) {
    return Cursor.write(list, written.apply(last));
  }

  /// @throws dev.scene.platform.Problem bad request, when it is no cursor of this list
  P place(String cursor) {
    String key = Cursor.read(list, cursor);
    try {
      return read.apply(key);
    } catch (RuntimeException e) {
      throw Cursor.unknown(cursor, e);
    }
  }

  /// The two words of a place, of which only the second may have gaps.
  static String[] words(String key) {
    String[] words = key.split(" ", 2);
    if (words.length < 2) {
      throw new IllegalArgumentException("One word only: " + key);
    }
    return words;
  }
}
