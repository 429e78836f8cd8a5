package fr.tnl.portal.workspace;

import fr.tnl.process.feel.RealFeel;
import fr.tnl.questionnaire.Answers;
import fr.tnl.questionnaire.Facts;
import fr.tnl.questionnaire.Field;
import fr.tnl.questionnaire.Form;
import fr.tnl.questionnaire.FormCheck;
import fr.tnl.questionnaire.Group;
import fr.tnl.questionnaire.Stage;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A questionnaire of two sections with one part of each kind. */
final class SampleForm {

    static final Form FORM = Form.parse(
            "sample",
            """
            {"components": [
              {"id": "T0", "type": "text", "text": "Bienvenue."},
              {"id": "G1", "type": "group", "label": "Votre collectivité", "components": [
                {"id": "F1", "type": "number", "key": "agents", "label": "Nombre d’agents",
                  "description": "Un ordre de grandeur.", "decimalDigits": 1, "validate": {"required": true, "min": 0}},
                {"id": "F2", "type": "textfield", "key": "site", "label": "Site",
                  "validate": {"maxLength": 20}},
                {"id": "E1", "type": "expression", "key": "double", "expression": "=agents * 2"},
                {"id": "T2", "type": "text", "text": "**{{agents}}** agents, {{ site }}"},
                {"id": "B1", "type": "table", "label": "Repères",
                  "dataSource": "=[{\\"size\\": \\"double\\", \\"count\\": double}, {\\"size\\": \\"tiers\\", \\"count\\": agents / 3}]",
                  "columns": [{"label": "Taille", "key": "size"}, {"label": "Agents", "key": "count"}]}
              ]},
              {"id": "G2", "type": "group", "label": "Logiciels", "components": [
                {"id": "T1", "type": "text", "text": "Ce qui *tourne* chez vous. <b>"},
                {"id": "F3", "type": "radio", "key": "office", "label": "Suite bureautique",
                  "validate": {"required": true},
                  "values": [{"label": "Libre", "value": "free"}, {"label": "Autre", "value": "none"}]},
                {"id": "S1", "type": "separator"},
                {"id": "G3", "type": "group", "label": "Détails", "conditional": {"hide": "=office != \\"free\\""},
                  "components": [
                  {"id": "F4", "type": "checklist", "key": "tools", "label": "Outils",
                    "values": [{"label": "Texte", "value": "text"}, {"label": "Tableur", "value": "sheet"}]},
                  {"id": "F5", "type": "textarea", "key": "story", "label": "Racontez",
                    "validate": {"required": true, "maxLength": 100}}
                ]},
                {"id": "F6", "type": "checkbox", "key": "policy", "label": "Une charte existe"},
                {"id": "F7", "type": "datetime", "subtype": "date", "key": "since", "dateLabel": "Depuis le"}
              ]}
            ]}
            """);

    private SampleForm() {}

    static Group section(int number) {
        return FORM.sections().get(number - 1);
    }

    static Field field(String key) {
        return FORM.field(key).orElseThrow();
    }

    static Answers posted(Map<String, List<String>> raw, Stage stage) {
        return new FormCheck(FORM, RealFeel.engine()).posted(raw, Facts.NONE, Set.of(), stage);
    }
}
