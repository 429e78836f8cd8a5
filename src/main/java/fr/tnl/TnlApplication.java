package fr.tnl;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class TnlApplication {

    public static void main(String[] args) {
        SpringApplication.run(TnlApplication.class, args);
    }
}
