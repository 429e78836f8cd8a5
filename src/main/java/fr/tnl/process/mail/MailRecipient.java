package fr.tnl.process.mail;

/** @param account of a juror, empty for anybody else */
record MailRecipient(Kind kind, String name, String address, String account) {

    enum Kind {
        APPLICANT,
        JUROR,
        SECRETARIAT
    }
}
