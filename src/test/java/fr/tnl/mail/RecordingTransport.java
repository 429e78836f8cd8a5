package fr.tnl.mail;

import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Keeps what it is given, after doing what the test wants to happen. */
class RecordingTransport implements MailTransport {

    private final List<OutgoingMail> delivered = new CopyOnWriteArrayList<>();
    private final List<String> messageIds = new CopyOnWriteArrayList<>();
    private volatile Consumer<OutgoingMail> onDelivery = mail -> {};

    @Override
    public void deliver(OutgoingMail mail) throws MessagingException {
        messageIds.add(mail.message().getMessageID());
        onDelivery.accept(mail);
        delivered.add(mail);
    }

    void onDelivery(Consumer<OutgoingMail> action) {
        onDelivery = action;
    }

    void reset() {
        delivered.clear();
        messageIds.clear();
        onDelivery = mail -> {};
    }

    List<OutgoingMail> delivered() {
        return delivered;
    }

    /** Of every attempt, failed ones too. */
    List<String> messageIds() {
        return messageIds;
    }

    static String source(OutgoingMail mail) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            mail.message().writeTo(out);
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
