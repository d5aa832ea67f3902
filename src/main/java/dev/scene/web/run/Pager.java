package dev.scene.web.run;

/// Where in a long list we are. `address` is the list's own, ready for another parameter.
public record Pager(String address, int page, int size, int total) {
  public int offset() {
    return (page - 1) * size;
  }

  public int pages() {
    return Math.max(1, (total + size - 1) / size);
  }

  public int first() {
    return Math.min(total, offset() + 1);
  }

  public int last() {
    return Math.min(total, offset() + size);
  }

  /// The address of a page of the list.
  public String to(int other) {
    return address + "page=" + other;
  }

  /// The address of this page as people share it: without what goes without saying.
  public String canonical() {
    String whole = page == 1 ? address : current();
    return whole.replaceFirst("[?&]$", "");
  }

  public String previous() {
    return to(page - 1);
  }

  public String next() {
    return to(page + 1);
  }

  public String current() {
    return to(page);
  }
}
