package org.biggerpicture.benchmarks.matching;

import com.intuit.fuzzymatcher.component.MatchService;
import com.intuit.fuzzymatcher.domain.Document;
import com.intuit.fuzzymatcher.domain.Element;
import com.intuit.fuzzymatcher.domain.ElementType;
import com.intuit.fuzzymatcher.domain.Match;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** fuzzy-matcher 1.2.1, which finds its own candidates: a pair of the protocol that it did not find scores 0. */
final class FuzzyPeer {
    private static final double LEAST = .3;

    private FuzzyPeer() {}

    static double[] scores(Task task) {
        List<Document> right = documents(task.rights(), "R");
        List<Document> left = documents(task.lefts(), task.dedupe() ? "R" : "L");
        MatchService service = new MatchService();
        Map<String, List<Match<Document>>> found =
                task.dedupe() ? service.applyMatchByDocId(right) : service.applyMatchByDocId(left, right);
        Map<String, Double> scores = new HashMap<>();
        found.forEach((id, matches) ->
                matches.forEach(m -> scores.merge(id + "|" + m.getMatchedWith().getKey(), m.getResult(), Math::max)));
        double[] out = new double[task.size()];
        String prefix = task.dedupe() ? "R" : "L";
        for (int i = 0; i < out.length; i++) {
            String a = prefix + task.left()[i];
            String b = "R" + task.right()[i];
            out[i] = Math.max(scores.getOrDefault(a + "|" + b, 0.0), scores.getOrDefault(b + "|" + a, 0.0));
        }
        return out;
    }

    private static List<Document> documents(List<Person> people, String prefix) {
        List<Document> documents = new java.util.ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            Person p = people.get(i);
            Document.Builder document = new Document.Builder(prefix + i).setThreshold(LEAST);
            add(document, ElementType.NAME, "name", p.given() + " " + p.family());
            add(document, ElementType.TEXT, "born", p.dob());
            add(document, ElementType.TEXT, "postcode", p.postcode());
            add(document, ElementType.TEXT, "id", p.id());
            add(document, ElementType.ADDRESS, "address", p.extra().oneLine());
            add(document, ElementType.EMAIL, "email", p.extra().email());
            documents.add(document.createDocument());
        }
        return documents;
    }

    private static void add(Document.Builder document, ElementType type, String name, String value) {
        if (!value.isBlank()) {
            document.addElement(new Element.Builder<String>()
                    .setType(type)
                    .setVariance(name)
                    .setValue(value.strip())
                    .createElement());
        }
    }
}
