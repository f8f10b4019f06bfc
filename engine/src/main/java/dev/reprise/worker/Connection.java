package dev.reprise.worker;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;

/** Messages as JSON, each after its length as four bytes. Any thread may send; one receives. */
final class Connection implements Closeable {

    private static final int LONGEST_MESSAGE = 1 << 30;
    private final Socket socket;
    private final DataInputStream in;
    private final DataOutputStream out;

    Connection(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        this.out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
    }

    /**
     * Sends a message as a whole, or not at all.
     *
     * @throws UnsendableMessageException if its content cannot be sent; the connection is as it was
     */
    void send(Message message) throws IOException {
        send(json(message));
    }

    /** Sends what {@link #json} made. */
    void send(byte[] json) throws IOException {
        synchronized (out) {
            out.writeInt(json.length);
            out.write(json);
            out.flush();
        }
    }

    /** @throws UnsendableMessageException if its content cannot be sent */
    static byte[] json(Message message) throws UnsendableMessageException {
        byte[] json;
        try {
            json = MessageJson.MAPPER.writeValueAsBytes(message);
        } catch (JsonProcessingException | OutOfMemoryError e) {
            throw new UnsendableMessageException(String.valueOf(e.getMessage()), e);
        }
        if (json.length > LONGEST_MESSAGE) {
            throw new UnsendableMessageException(json.length + " bytes are more than " + LONGEST_MESSAGE);
        }
        return json;
    }

    /** Waits for the next message. */
    Message receive() throws IOException {
        return receive(LONGEST_MESSAGE);
    }

    /**
     * Waits for the next message.
     *
     * @throws java.io.EOFException if the other side is gone
     * @throws IOException also if what comes is no message, or a longer one
     */
    Message receive(int longest) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > longest) {
            throw new IOException("A message of " + length + " bytes is announced, but at most " + longest + " may be");
        }
        byte[] json = in.readNBytes(length);
        return MessageJson.MAPPER.readValue(json, Message.class);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
