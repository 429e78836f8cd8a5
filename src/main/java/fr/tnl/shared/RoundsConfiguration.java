package fr.tnl.shared;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The rounds that the product makes by itself every few seconds or minutes. Where time is played, nobody makes them. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "tnl.rounds", matchIfMissing = true)
class RoundsConfiguration {}
