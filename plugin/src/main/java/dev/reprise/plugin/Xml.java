package dev.reprise.plugin;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML that can be read whatever its text holds: characters that XML 1.0 has no place for become question marks. */
record Xml(XMLStreamWriter out) {

    Xml {
        try {
            out.writeStartDocument("UTF-8", "1.0");
            out.writeCharacters("\n");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    void start(String element) throws XMLStreamException {
        out.writeStartElement(element);
    }

    void attribute(String name, Object value) throws XMLStreamException {
        out.writeAttribute(name, legal(value.toString()));
    }

    void text(String text) throws XMLStreamException {
        out.writeCharacters(legal(text));
    }

    void end() throws XMLStreamException {
        out.writeEndElement();
        out.writeCharacters("\n");
    }

    void close() throws XMLStreamException {
        out.writeEndDocument();
        out.close();
    }

    /** Production 2 of the XML 1.0 recommendation. */
    private static String legal(String text) {
        var legal = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == '\t'
                                || c == '\n'
                                || c == '\r'
                                || (c >= 0x20 && c <= 0xD7FF)
                                || (c >= 0xE000 && c <= 0xFFFD)
                                || c >= 0x10000
                        ? c
                        : '?')
                .forEach(legal::appendCodePoint);
        return legal.toString();
    }
}
