package fr.tnl.testing;

import fr.tnl.campaign.Edition;
import fr.tnl.campaign.Editions;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.ProcessesFolder;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/** The editions as administrators keep them under processes/. */
public final class RealEditions {

    private static final Editions ALL = read("./processes");

    private RealEditions() {}

    public static Editions all() {
        return ALL;
    }

    public static Edition of(String code) {
        return ALL.get(new EditionCode(code));
    }

    /** Those of another folder. */
    public static Editions read(String folder) {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        beans.registerSingleton("folder", new ProcessesFolder(folder));
        try {
            return (Editions) beans.createBean(Editions.class, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false);
        } catch (BeanCreationException e) {
            throw e.getMostSpecificCause() instanceof DomainException refused ? refused : e;
        }
    }
}
