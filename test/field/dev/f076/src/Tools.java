package test.ledger.mcp;

import java.io.ByteArrayInputStream;
import java.io.ObjectInputStream;
import java.util.Base64;
import java.util.Map;
import javax.script.ScriptEngineManager;

/** Tool handlers of the ledger server. */
public final class Tools {
    private final Ledger ledger;

    public Tools(Ledger ledger) {
        this.ledger = ledger;
    }

    public String balance(Map<String, Object> args) {
        return ledger.balance((String) args.get("account")).toString();
    }

    /** Continues a session which another client has exported. */
    public String resume(Map<String, Object> args) throws Exception {
        byte[] raw = Base64.getDecoder().decode((String) args.get("session"));
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(raw))) {
            ledger.adopt((Session) in.readObject());
        }
        return "resumed";
    }

    /** Evaluates a formula over accounts. */
    public String formula(Map<String, Object> args) throws Exception {
        return String.valueOf(new ScriptEngineManager().getEngineByName("js").eval((String) args.get("expression")));
    }

    public String export(Map<String, Object> args) throws Exception {
        Process p = Runtime.getRuntime().exec(new String[] {"sh", "-c", "ledger-export --to " + args.get("file")});
        return "exit " + p.waitFor();
    }
}
