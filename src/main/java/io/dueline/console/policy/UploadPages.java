package io.dueline.console.policy;

import io.dueline.console.Shell;
import io.dueline.holiday.BrokenCalendar;
import io.dueline.holiday.FoundDays;
import io.dueline.holiday.HolidaySources;
import io.dueline.policy.Words;
import io.dueline.store.CalendarUploads;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Takes an iCalendar file in from a calendar's form. It is kept at once; the calendar names it once the policy is saved. */
@Controller
class UploadPages {
    private final Entries entries;
    private final CalendarUploads uploads;
    private final HolidaySources holidays;

    UploadPages(Entries entries, CalendarUploads uploads, HolidaySources holidays) {
        this.entries = entries;
        this.uploads = uploads;
        this.holidays = holidays;
    }

    /** What became of a file. */
    record Upload(boolean taken, String words) {}

    @PostMapping("/policy/draft/calendars/{place:new|\\d{1,6}}/upload")
    String upload(
            @ModelAttribute("shell") Shell shell,
            @PathVariable String place,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam MultipartFile file,
            Model model,
            HttpServletResponse response) throws IOException {
        PolicyPages.keep(response);
        String id = id(file);
        Upload upload = id.isEmpty() ? new Upload(false, "Choose a file first.") : taken(id, file, shell);
        model.addAttribute("upload", upload);
        Fields fields = new Fields(upload.taken() ? naming(id, sent) : sent);
        return entries.show(Entry.of("calendars", place), fields, shell, model);
    }

    /** Of the file's name; of one that no id can be made of, a plain one. */
    private static String id(MultipartFile file) {
        String name = String.valueOf(file.getOriginalFilename()).replaceAll("(?i)\\.(ics|ical)$", "");
        String id = IdOf.typed(name);
        return file.isEmpty() ? "" : id.matches(Words.ID) ? id : "holidays";
    }

    private Upload taken(String id, MultipartFile file, Shell shell) throws IOException {
        String text = new String(file.getBytes(), StandardCharsets.UTF_8);
        try {
            FoundDays found = holidays.read(text, shell.now());
            uploads.add(shell.caller(), id, text, found.days());
            return new Upload(true, words(id, found));
        } catch (BrokenCalendar broken) {
            return new Upload(false, String.valueOf(broken.getMessage()));
        }
    }

    private static String words(String id, FoundDays found) {
        String kept = "Kept as " + id + ": " + Said.count(found.days().size(), "closed day", "closed days") + ".";
        return found.leftOut().isEmpty()
                ? kept
                : kept + " Left out, as they take no time: " + String.join(", ", found.leftOut()) + ".";
    }

    private static MultiValueMap<String, String> naming(String id, MultiValueMap<String, String> sent) {
        List<String> ids = new ArrayList<>(new Fields(sent).items("uploads"));
        if (!ids.contains(id)) {
            ids.add(id);
        }
        var next = new LinkedMultiValueMap<>(sent);
        next.set("uploads", String.join(", ", ids));
        return next;
    }
}
