package dev.scene.cli.run;

import java.io.StringWriter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// A run in the XML that CI servers read: one test case for each execution.
final class JunitReport {
  private final XMLStreamWriter xml;

  private JunitReport(XMLStreamWriter xml) {
    this.xml = xml;
  }

  static String of(Outcome outcome) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      new JunitReport(xml).write(outcome);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Text could not be written into memory.", e);
    }
    return text.append('\n').toString();
  }

  private void write(Outcome outcome) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("testsuites");
    xml.writeStartElement("testsuite");
    attribute("name", outcome.title());
    attribute("tests", String.valueOf(outcome.shots().size()));
    attribute(
        "failures",
        String.valueOf(outcome.shots().stream().filter(it -> it.state().isDifference()).count()));
    attribute("errors", String.valueOf(outcome.count(Shot.State.FAILED)));
    attribute("skipped", String.valueOf(outcome.count(Shot.State.CANCELLED)));
    attribute("time", seconds(outcome.shots().stream().mapToDouble(Shot::seconds).sum()));
    xml.writeStartElement("properties");
    property("run", outcome.link());
    property("verdict", outcome.verdict().word());
    xml.writeEndElement();
    for (Shot shot : outcome.shots()) {
      write(outcome.title(), shot);
    }
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void write(String suite, Shot shot) throws XMLStreamException {
    xml.writeStartElement("testcase");
    attribute("classname", suite);
    attribute("name", shot.what());
    attribute("time", seconds(shot.seconds()));
    if (shot.state() == Shot.State.FAILED) {
      ending("error", shot.note(), shot);
    } else if (shot.state() == Shot.State.CANCELLED) {
      ending("skipped", shot.note(), shot);
    } else if (shot.state().isDifference()) {
      ending("failure", "%s, %s".formatted(shot.state().words(), Percent.of(shot.percent())), shot);
    }
    xml.writeStartElement("system-out");
    xml.writeCharacters(clean(shot.link()));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void ending(String element, String message, Shot shot) throws XMLStreamException {
    xml.writeStartElement(element);
    attribute("message", message);
    attribute("type", shot.state().words());
    xml.writeCharacters(clean(shot.link()));
    xml.writeEndElement();
  }

  private void property(String name, String value) throws XMLStreamException {
    xml.writeEmptyElement("property");
    attribute("name", name);
    attribute("value", value);
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, clean(value));
  }

  private static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.3f", seconds);
  }

  // XML has no way to write these, not even escaped
  private static String clean(String text) {
    return text.replaceAll(
        "[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD");
  }
}
