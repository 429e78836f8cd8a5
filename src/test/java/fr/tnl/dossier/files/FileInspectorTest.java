package fr.tnl.dossier.files;

import static fr.tnl.testing.SampleFiles.CSV;
import static fr.tnl.testing.SampleFiles.EICAR;
import static fr.tnl.testing.SampleFiles.HTML;
import static fr.tnl.testing.SampleFiles.JPEG;
import static fr.tnl.testing.SampleFiles.PDF;
import static fr.tnl.testing.SampleFiles.PNG;
import static fr.tnl.testing.SampleFiles.PROGRAM;
import static fr.tnl.testing.SampleFiles.bomb;
import static fr.tnl.testing.SampleFiles.compound;
import static fr.tnl.testing.SampleFiles.encrypted;
import static fr.tnl.testing.SampleFiles.lying;
import static fr.tnl.testing.SampleFiles.manifest;
import static fr.tnl.testing.SampleFiles.officeOpen;
import static fr.tnl.testing.SampleFiles.openDocument;
import static fr.tnl.testing.SampleFiles.patched;
import static fr.tnl.testing.SampleFiles.text;
import static fr.tnl.testing.SampleFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.tnl.shared.DomainException;
import fr.tnl.shared.Messages;
import fr.tnl.testing.Texts;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FileInspectorTest {

    private static final String DOCX =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final Messages TEXTS = Texts.messages();
    private static final byte[] BOMB = bomb("a.csv", 101);
    private static final byte[] ODT = openDocument("text");

    @ParameterizedTest
    @MethodSource
    void aTypeIsFoundFromTheContent(String name, byte[] content, FileType type) {
        assertThat(FileInspector.inspect("other", name, content)).isEqualTo(type);
    }

    static Stream<Arguments> aTypeIsFoundFromTheContent() {
        Map<String, byte[]> several = new LinkedHashMap<>();
        several.put("pièces/", new byte[0]);
        several.put("pièces/a.pdf", PDF);
        several.put("pièces/b.csv", CSV);
        several.put("pièces/c.odt", ODT);
        several.put("pièces/d", JPEG);
        several.put(".DS_Store", new byte[] {0, 0, 0, 1, 'B', 'u', 'd', '1', 0});
        several.put("__MACOSX/pièces/._a.pdf", new byte[] {0, 5, 0x16, 7, 0});
        byte[] mentioned = text("%PDF-1.4\n4 0 obj\nstream\nle mot /Encrypt 5 fois\nendstream\n%%EOF");
        return Stream.of(
                Arguments.of("a.pdf", PDF, FileType.PDF),
                Arguments.of("A.PDF", PDF, FileType.PDF),
                Arguments.of("scan", PDF, FileType.PDF),
                Arguments.of("délibération du 12.03.2026", PDF, FileType.PDF),
                Arguments.of("a.pdf", mentioned, FileType.PDF),
                Arguments.of("a.png", PNG, FileType.PNG),
                Arguments.of("a.jpeg", JPEG, FileType.JPEG),
                Arguments.of("a.JPG", JPEG, FileType.JPEG),
                Arguments.of("a.odt", ODT, FileType.ODT),
                Arguments.of("a.ods", openDocument("spreadsheet"), FileType.ODS),
                Arguments.of("a.odp", openDocument("presentation"), FileType.ODP),
                Arguments.of("a.odg", openDocument("graphics"), FileType.ODG),
                Arguments.of("a.docx", officeOpen("wordprocessingml.document"), FileType.DOCX),
                Arguments.of("a.xlsx", officeOpen("spreadsheetml.sheet"), FileType.XLSX),
                Arguments.of("a.pptx", officeOpen("presentationml.presentation"), FileType.PPTX),
                Arguments.of("a.csv", CSV, FileType.CSV),
                Arguments.of("a.csv", "Été;Œuvre;5 €".getBytes(Charset.forName("windows-1252")), FileType.CSV),
                Arguments.of("a.csv", text("\uFEFFnom,part\nÉté,-5\n=SOMME(A1)|1,2"), FileType.CSV),
                Arguments.of("a.zip", zip(several), FileType.ZIP));
    }

    @Test
    void thereAreAHundredHostileFiles() {
        assertThat(hostile()).hasSizeGreaterThanOrEqualTo(100);
    }

    @ParameterizedTest(name = "{0} ({2})")
    @MethodSource("hostile")
    void aHostileFileIsRefusedInPlainWords(String name, byte[] content, String key) {
        DomainException refused = refusal(name, content);

        assertThat(refused).isNotNull();
        assertThat(refused.key()).isEqualTo("dossier.document." + key);
        assertThat(refused.field()).isEqualTo("other");
        assertThat(TEXTS.of(refused)).contains(name).doesNotContain("{");
    }

    static List<Arguments> hostile() {
        List<Arguments> all = new ArrayList<>();
        // What is nothing that a jury reads, under any name
        List<byte[]> foreign = List.of(
                PROGRAM,
                new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0},
                new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 52},
                new byte[] {0, 1, 2, 3, (byte) 200, (byte) 201, 0, 0},
                HTML,
                text("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
                text("<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>"),
                text("<?php system($_GET['c']);"),
                text("#!/bin/sh\nrm -rf /\n"),
                text("GIF89a plus rien"),
                text("{\\rtf1\\ansi}"),
                EICAR);
        for (byte[] content : foreign) {
            for (String ending : List.of("pdf", "png", "odt", "docx", "zip", "exe")) {
                all.add(Arguments.of("piege." + ending, content, "type"));
            }
        }
        for (byte[] content : foreign.subList(4, 7)) {
            all.add(Arguments.of("tableau.csv", content, "type"));
        }
        // What is well known, under the name of something else
        Map<String, byte[]> known =
                Map.of("pdf", PDF, "png", PNG, "jpg", JPEG, "odt", ODT, "docx", officeOpen(DOCX, Map.of()));
        known.forEach((ending, content) -> {
            all.add(Arguments.of("facture." + ending + ".exe", content, "ending"));
            all.add(Arguments.of("page.html", content, "ending"));
            all.add(Arguments.of("tableau.csv", content, "ending"));
            all.add(Arguments.of("archive.zip", content, "ending"));
        });
        all.add(Arguments.of("a.xlsx", officeOpen("wordprocessingml.document"), "ending"));
        all.add(Arguments.of("a.docm", officeOpen("wordprocessingml.document"), "ending"));
        all.add(Arguments.of("a.pdf.exe. ", PDF, "ending"));
        all.add(Arguments.of("a\u202Efdp.exe", PDF, "ending"));
        all.addAll(empty());
        all.addAll(secret());
        all.addAll(active());
        all.addAll(tables());
        all.addAll(archives());
        return all;
    }

    private static List<Arguments> empty() {
        return Stream.of("a.pdf", "a.zip", "a.csv", "a", "")
                .map(name -> Arguments.of(name, new byte[0], "empty"))
                .toList();
    }

    private static List<Arguments> secret() {
        String pdf = "%%PDF-1.7\ntrailer\n<</Root 1 0 R/%s>>\n%%%%EOF";
        byte[] manifest = manifest("<m:encryption-data/>");
        return List.of(
                Arguments.of("a.pdf", text(pdf.formatted("Encrypt 5 0 R")), "encrypted"),
                Arguments.of("a.pdf", text(pdf.formatted("Encrypt\n5  0\tR")), "encrypted"),
                Arguments.of("a.pdf", text(pdf.formatted("Encrypt<</V 1>>")), "encrypted"),
                Arguments.of("a.pdf", text(pdf.formatted("#45ncr#79pt 5 0 R")), "encrypted"),
                Arguments.of("a.docx", compound("EncryptedPackage"), "encrypted"),
                Arguments.of("a.xlsx", compound("EncryptedPackage"), "encrypted"),
                Arguments.of("a.doc", compound("WordDocument"), "legacy"),
                Arguments.of("a.pdf", compound("WordDocument"), "legacy"),
                Arguments.of("a.odt", openDocument("text", Map.of("META-INF/manifest.xml", manifest)), "encrypted"),
                Arguments.of("a.zip", encrypted(zip("a.pdf", PDF)), "encrypted"),
                Arguments.of("a.zip", patched(zip("a.pdf", PDF), 10, 99, 2), "encrypted"),
                Arguments.of("a.zip", zip("a.pdf", text(pdf.formatted("Encrypt 5 0 R"))), "encrypted"));
    }

    private static List<Arguments> active() {
        byte[] macro = text("Sub AutoOpen()");
        String enabled = "application/vnd.ms-word.document.macroEnabled.main+xml";
        String sheet = "application/vnd.ms-excel.macrosheet+xml";
        return List.of(
                Arguments.of("a.docm", officeOpen(enabled, Map.of()), "macros"),
                Arguments.of("a.docx", officeOpen(enabled, Map.of()), "macros"),
                Arguments.of("a.docx", officeOpen(DOCX, Map.of("word/vbaProject.bin", macro)), "macros"),
                Arguments.of("a.docx", officeOpen(DOCX, Map.of("word/VBAPROJECT.BIN", macro)), "macros"),
                Arguments.of("a.xlsx", officeOpen(sheet, Map.of()), "macros"),
                Arguments.of("a.odt", openDocument("text", Map.of("Basic/Standard/M.xml", macro)), "macros"),
                Arguments.of("a.odt", openDocument("text", Map.of("Scripts/python/m.py", macro)), "macros"),
                Arguments.of("a.zip", zip("a.docx", officeOpen(enabled, Map.of())), "macros"),
                Arguments.of("a.odt", openDocument("text-template"), "type"),
                Arguments.of("a.docx", officeOpen("wordprocessingml.template"), "type"),
                Arguments.of("a.docx", officeOpen("'/><!-- "), "damaged"),
                Arguments.of(
                        "a.odt",
                        openDocument(
                                "text",
                                Map.of("META-INF/manifest.xml", text("<!DOCTYPE m [<!ENTITY x 'y'>]><m>&x;</m>"))),
                        "damaged"));
    }

    private static List<Arguments> tables() {
        return List.of(
                Arguments.of("a.csv", text("a;b\n=cmd|' /C calc'!A0;1"), "formula"),
                Arguments.of("a.csv", text("\"=1+powershell|'-c x'!A0\""), "formula"),
                Arguments.of("a.csv", text("a,@DDE(\"cmd\";\"/C calc\")"), "formula"),
                Arguments.of("a.csv", "a;b".getBytes(StandardCharsets.UTF_16), "encoding"),
                Arguments.of("a.csv", new byte[] {'a', ';', 0, 'b'}, "encoding"),
                Arguments.of("a.csv", new byte[] {'a', ';', (byte) 0x81}, "encoding"),
                Arguments.of("a.csv", PROGRAM, "encoding"));
    }

    private static List<Arguments> archives() {
        List<Arguments> all = new ArrayList<>();
        for (String path : List.of("../a.pdf", "a/../../b.pdf", "/etc/a.pdf", "C:\\a.pdf", "..\\a.pdf", "a\n.pdf")) {
            all.add(Arguments.of("chemin.zip", zip(path, PDF), "archive.path"));
        }
        Map<String, byte[]> many = new LinkedHashMap<>();
        IntStream.rangeClosed(0, 200).forEach(i -> many.put(i + ".pdf", PDF));
        byte[] good = zip("a.pdf", PDF);
        all.addAll(List.of(
                Arguments.of("bombe.zip", BOMB, "archive.tooLarge"),
                Arguments.of("bombe.zip", bomb("a.csv", 50), "archive.tooLarge"),
                Arguments.of("bombe.odt", lying(ODT, 101 * 1024 * 1024), "archive.tooLarge"),
                Arguments.of("bombe.zip", lying(BOMB, 1000), "damaged"),
                Arguments.of("bombe.zip", lying(good, 0x7FFFFFFF), "archive.tooLarge"),
                Arguments.of("bombe.zip", lying(good, -1), "archive.tooLarge"),
                Arguments.of("plein.zip", zip("a.bin", noise(21)), "archive.tooLarge"),
                Arguments.of("plein.zip", zip(many), "archive.tooMany"),
                Arguments.of("poupee.zip", zip("b.zip", good), "archive.nested"),
                Arguments.of("poupee.zip", zip("b.zip", zip("c.zip", good)), "archive.nested"),
                Arguments.of("vide.zip", zip("dossier/", new byte[0]), "archive.empty"),
                Arguments.of("vide.zip", zip("__MACOSX/._a", new byte[] {0, 5, 0x16, 7}), "archive.empty"),
                Arguments.of("a.zip", zip("virus.exe", PROGRAM), "type"),
                Arguments.of("a.zip", zip("eicar.com", EICAR), "type"),
                Arguments.of("a.zip", zip("page.pdf", HTML), "type"),
                Arguments.of("a.zip", zip("a.exe", PDF), "ending"),
                Arguments.of("a.zip", zip("vide.pdf", new byte[0]), "empty"),
                Arguments.of("a.zip", zip("__MACOSX/._a", PROGRAM), "type"),
                Arguments.of("coupe.zip", Arrays.copyOf(good, good.length - 10), "damaged"),
                Arguments.of("coupe.odt", Arrays.copyOf(ODT, 60), "damaged"),
                Arguments.of("coupe.zip", text("PK"), "damaged"),
                Arguments.of("faux.zip", patched(good, 42, 0x7FFFFFFF, 4), "damaged"),
                Arguments.of("faux.zip", patched(good, 42, -5, 4), "damaged"),
                Arguments.of("faux.zip", patched(good, 20, -1, 4), "damaged"),
                Arguments.of("faux.zip", patched(good, 10, 14, 2), "damaged"),
                Arguments.of("faux.zip", patched(good, 46, 'b', 1), "damaged"),
                Arguments.of("double.zip", twice(good), "damaged")));
        return all;
    }

    /** Documents that each unpack to little: together they may not unpack to more than one alone. */
    @Test
    void bombsInAnArchiveAreCountedTogether() {
        byte[] document = openDocument("text", Map.of("content.xml", new byte[9 * 1024 * 1024]));
        byte[] archive = zip(repeated("d", ".odt", document, 12));

        assertThat(archive).hasSizeLessThan(1024 * 1024);
        assertThat(refusal("a.zip", archive).key()).isEqualTo("dossier.document.archive.tooLarge");
        assertThat(FileInspector.inspect("other", "a.zip", zip(repeated("d", ".odt", document, 10))))
                .isEqualTo(FileType.ZIP);
    }

    /** Whatever is changed in a file, it is taken or refused. */
    @Test
    void noDamageIsMoreThanARefusal() {
        Random chance = new Random(7);
        for (byte[] sound : List.of(ODT, officeOpen(DOCX, Map.of()), zip("a.pdf", PDF), PDF, CSV)) {
            for (int i = 0; i < 400; i++) {
                byte[] damaged = Arrays.copyOf(sound, 1 + chance.nextInt(sound.length));
                for (int j = 0; j < 4; j++) {
                    damaged[chance.nextInt(damaged.length)] = (byte) chance.nextInt();
                }
                refusal("a.csv", damaged);
                refusal("a", i % 2 == 0 ? damaged : Arrays.copyOf(damaged, sound.length));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    ../../etc/passwd.pdf, passwd.pdf
                    /etc/passwd, passwd.pdf
                    C:\\Documents\\Délibération.pdf, Délibération.pdf
                    ., document.pdf
                    .., document.pdf
                    .pdf, document.pdf
                    a/, document.pdf
                    '   .pdf', document.pdf
                    engagement, engagement.pdf
                    Projet v1.2 final, Projet v1.2 final.pdf
                    du 12.03.2026.pdf, du 12.03.2026.pdf
                    rapport.exe.pdf, rapport.exe.pdf
                    a.pdf..., a.pdf
                    """)
    void aNameKeepsNoPathAndGetsItsEnding(String given, String kept) {
        assertThat(FileName.of(given).as(FileType.PDF)).isEqualTo(kept);
    }

    private static DomainException refusal(String name, byte[] content) {
        return catchThrowableOfType(DomainException.class, () -> FileInspector.inspect("other", name, content));
    }

    private static Map<String, byte[]> repeated(String stem, String ending, byte[] content, int times) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        IntStream.range(0, times).forEach(i -> all.put(stem + i + ending, content));
        return all;
    }

    private static byte[] noise(int megabytes) {
        byte[] noise = new byte[megabytes * 1024 * 1024];
        new Random(1).nextBytes(noise);
        return noise;
    }

    /** One entry that its directory lists twice. */
    private static byte[] twice(byte[] zip) {
        int central = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        int end = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\u0005\u0006");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(zip, 0, end);
        bytes.write(zip, central, end - central);
        byte[] tail = Arrays.copyOfRange(zip, end, zip.length);
        tail[8] = 2;
        tail[10] = 2;
        bytes.writeBytes(tail);
        return bytes.toByteArray();
    }
}
