package fr.tnl.portal.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Part of the API: its answers may be read by a page of any site. */
@RestController
@RequestMapping("/api/v1")
@CrossOrigin(
        methods = {RequestMethod.GET, RequestMethod.HEAD},
        exposedHeaders = {HttpHeaders.ETAG, HttpHeaders.LAST_MODIFIED, HttpHeaders.LINK})
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface PublicApi {}
