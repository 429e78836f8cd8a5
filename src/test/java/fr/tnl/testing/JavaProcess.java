package fr.tnl.testing;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A program of this class path in a process of its own, on a virtual machine with the options of this one. */
public final class JavaProcess {

    private JavaProcess() {}

    /** @return to be completed, and started */
    public static ProcessBuilder of(Class<?> program, List<String> arguments) {
        Stream<String> options = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-X"));
        Stream<String> java = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString());
        Stream<String> what = Stream.of("-cp", System.getProperty("java.class.path"), program.getName());
        List<String> command = Stream.of(java, options, what, arguments.stream())
                .flatMap(part -> part)
                .toList();
        return new ProcessBuilder(command).redirectErrorStream(true);
    }
}
