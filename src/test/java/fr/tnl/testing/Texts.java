package fr.tnl.testing;

import fr.tnl.shared.Messages;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.ClassPathResource;

/** The texts that people read, for tests without Spring. */
public final class Texts {

    private Texts() {}

    /** All bundles, as application.yaml lists them. */
    public static MessageSource source() {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames(
                yaml.getObject().getProperty("spring.messages.basename").split(","));
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        return source;
    }

    public static Messages messages() {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        beans.registerSingleton("messageSource", source());
        return (Messages) beans.createBean(
                Messages.class,
                org.springframework.beans.factory.config.AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR,
                false);
    }
}
