package fr.tnl.dossier;

import fr.tnl.questionnaire.Form;
import fr.tnl.questionnaire.Forms;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The forms as they were when they were answered: a filed dossier reads the same after its form has changed. */
@Component
class FormSnapshots {

    private final Forms forms;
    private final JdbcClient jdbc;
    private final Map<String, Form> known = new ConcurrentHashMap<>();

    FormSnapshots(Forms forms, JdbcClient jdbc) {
        this.forms = forms;
        this.jdbc = jdbc;
    }

    /** The form as it stands in the folder now. */
    Form current(String name) {
        return forms.portal(name);
    }

    /** @return the hash under which the form is kept */
    String keep(Form form) {
        String sha256 = form.sha256();
        if (!known.containsKey(sha256)) {
            insert(sha256, form);
        }
        return sha256;
    }

    Form get(String sha256) {
        Form form = known.get(sha256);
        return form == null ? load(sha256) : form;
    }

    private void insert(String sha256, Form form) {
        boolean there = jdbc.sql("select count(*) from tnl.dossier_form where sha256 = :sha256")
                        .param("sha256", sha256)
                        .query(Integer.class)
                        .single()
                > 0;
        if (!there) {
            jdbc.sql("insert into tnl.dossier_form (sha256, name, content) values (:sha256, :name, :content)")
                    .param("sha256", sha256)
                    .param("name", form.name())
                    .param("content", form.source())
                    .update();
        } else {
            known.put(sha256, form);
        }
    }

    private Form load(String sha256) {
        Form form = jdbc.sql("select name, content from tnl.dossier_form where sha256 = :sha256")
                .param("sha256", sha256)
                .query((row, n) -> Form.parse(row.getString("name"), row.getString("content")))
                .single();
        known.put(sha256, form);
        return form;
    }
}
