using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Cases;
using Samlop.Cases.Drafts;
using Samlop.Cases.Journal;
using Samlop.Cases.Threads;
using Samlop.Platform.Mail;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Cases;

/// <summary>Messages in a case, and the clocks that are derived from them.</summary>
public abstract class CaseMessageTests(SamlopHost host) : HostTests(host)
{
    [Fact]
    public async Task WhoeverGivesADay_AsksForAnAnswer_AndAnAnswerToWhatIsWithdrawn_IsToldSo()
    {
        var the = await Given.ACase();
        await As(the.Officer).Submit(new BeginThread.Input { Topic = "Spørsmål", Case = the.Id, Text = "Når?", AnswerBy = "15.03.2022" }).ShouldSucceed();
        var (thread, message) = await Read(async db =>
        {
            var asking = await db.Set<CaseAsking>().SingleAsync(a => a.Case == the.Id);
            return (asking.Thread, asking.Message);
        });
        await As(the.Officer).Submit(new WithdrawAsking.Input { Thread = thread, Message = message }).ShouldSucceed();
        await As(the.Lead).Submit(new SendCaseMessage.Input { Thread = thread, Text = "I mai.", Answers = [$"{message}"], Seen = message })
            .ShouldBeRefused(CaseThread.AskedNoMore);
        await As(the.Lead).Submit(new SendCaseMessage.Input { Thread = thread, Text = "I mai.", Seen = message }).ShouldSucceed();
    }

    [Fact]
    public async Task AMessageThatIsSent_IsNotSentAnewWithOtherWords_WhileADraftIsSavedOverItself()
    {
        var the = await Given.ACase();
        BeginThread.Input Of(string text, bool keeps = false) => new() { Topic = "Spørsmål", Case = the.Id, Text = text, Keeps = keeps };
        await As(the.Lead).Submit(Of("Ut", keeps: true), "a").ShouldSucceed();
        await As(the.Lead).Submit(Of("Utkast", keeps: true), "a").ShouldSucceed();
        await As(the.Lead).Submit(Of("Brevet"), "a").ShouldSucceed();
        await As(the.Lead).Submit(Of("Brevet"), "a").ShouldSucceed();
        await As(the.Lead).Submit(Of("Et annet brev"), "a").ShouldBeRefused(Refusal.FirstIsTaken);
        (await Read(db => db.Set<CaseMessage>().CountAsync(m => m.Case == the.Id))).ShouldBe(1);
    }

    [Fact, SentTwice, Requirement("C-13")]
    public async Task Messages_GoToAndFro_AreJournalled_AndStopTheClocks()
    {
        var the = await Given.ACase();
        (await As(the.Officer).Get(the.Url)).ShouldSay("Ingen venter på svar i saken.").ShouldSay("Ingen meldinger ennå.");

        // The county asks; the directorate's clock runs, and its officers have a task and a notice.
        await As(the.Lead).Post(the.NewThread, "thread", ("Hva gjelder det?", "Intensjonsavtalen"), ("Melding", "Kan vi ettersende en intensjonsavtale?"), ("Vi ber om svar på denne meldingen", "true"));
        (await As(the.Officer).Get(the.Url)).ShouldSay("Venter på svar fra dere").ShouldSay("Nå skal dere svare på en melding som kom 8. mars 2022 kl. 12.00")
            .ShouldSay("Intensjonsavtalen").ShouldSay("1 ny for deg").ShouldNotSay("ettersende");
        (await As(the.Officer).Get("/oppgaver")).ShouldSay($"{the.Lead.Organisation.Name} venter på svar i sak {the.Number}");
        var leads = await As(the.Lead).Get("/oppgaver");
        leads.ShouldSay($"Venter på {the.Officer.Organisation.Name}: svar på melding 2 i sak {the.Number}, Intensjonsavtalen").ShouldNotSay($"venter på svar i sak {the.Number}");
        (await As(the.Lead).Get(the.Thread())).ShouldSay("Ikke åpnet").ShouldSay("ettersende en intensjonsavtale").ShouldNotSay("Ny for deg");

        // An officer opens it; the county sees when. Opening is not answering.
        Host.Time.Pass(TimeSpan.FromHours(1));
        (await As(the.Officer).Post(the.Thread(), "Åpne melding 2")).ShouldSay("ettersende en intensjonsavtale").ShouldNotSay("Ny for deg");
        (await As(the.Lead).Get(the.Thread())).ShouldSay("Åpnet 8. mars 2022 kl. 13.00").ShouldSay("åpnet melding 2").ShouldSay("Venter på svar");

        // The answer asks back; the other clock runs.
        Host.Time.Pass(TimeSpan.FromHours(1));
        await As(the.Officer).Post(the.Thread(), "message", ("Melding", "Ja. Når kommer den?"), ("Vi ber om svar på denne meldingen", "true"), ("Når trenger dere svaret? (valgfritt)", "15.03.2022"));
        (await As(the.Chief).Get(the.Url)).ShouldSay("Venter på svar fra dere innen 15. mars 2022").ShouldSay("Nå skal dere svare på en melding som kom 8. mars 2022 kl. 14.00")
            .ShouldSay($"{the.Officer.Organisation.Name} venter på svar fra dere siden 8. mars 2022, innen 15. mars 2022");
        (await As(the.Chief).Get("/oppgaver")).ShouldSay($"{the.Officer.Organisation.Name} venter på svar i sak {the.Number}").ShouldSay("15. mars 2022");
        (await As(the.Officer).Get("/oppgaver")).ShouldNotSay($"venter på svar i sak {the.Number}");

        // The last word asks for nothing. What is not opened is not answered.
        (await As(the.Lead).Get(the.Thread())).ShouldSay("Melding 3 ber om svar, men er ikke åpnet.");
        await As(the.Lead).Post(the.Thread(), "Åpne melding 3");
        (await As(the.Lead).Get(the.Thread())).ShouldSay("«Ja. Når kommer den?»");
        await As(the.Lead).Post(the.Thread(), "message", ("Melding", "I morgen."));
        (await As(the.Officer).Get(the.Url)).ShouldSay("Ingen venter på svar i saken.");

        // Each is journalled with its text as the document.
        var entries = await Read(db => db.Set<JournalEntry>().Where(e => e.Case == the.Id).OrderBy(e => e.Number).Select(e => new { e.Direction, e.Title }).ToListAsync());
        entries.Skip(1).Select(e => (e.Direction, e.Title)).ShouldBe([
            (EntryDirection.Incoming, "Melding fra fylkeskommunen"), (EntryDirection.Outgoing, "Melding til fylkeskommunen"), (EntryDirection.Incoming, "Melding fra fylkeskommunen")]);
        (await (await As(the.Officer).Fetch(CaseUrls.Document(the.Number, 3, 1))).Content.ReadAsStringAsync()).ShouldBe("Ja. Når kommer den?");

        // The notices say that something waits, and no more.
        var mails = await ReadMail(db => db.Set<OutgoingMail>().Where(m => m.Subject == $"Ny melding i sak {the.Number}").Select(m => new { m.To, m.Body }).ToListAsync());
        mails.Select(m => m.To).Order().ShouldBe(new[] { the.Officer, the.Lead, the.Chief }.Select(m => m.User.Email).Order());
        mails.ShouldAllBe(m => !m.Body.Contains("ntensjonsavtale", StringComparison.Ordinal) && !m.Body.Contains("Søknad", StringComparison.Ordinal) && m.Body.Contains(the.Thread(), StringComparison.Ordinal));
    }

    [Fact, SentTwice, Requirement("C-13")]
    public async Task Files_GoWithTheMessage_AreJournalled_AndReadWhenItIsOpened()
    {
        var the = await Given.ACase();
        foreach (var name in new[] { "avtale.txt", "feil.txt" })
            (await As(the.Lead).PostFile(the.NewThread, "prepare-file", "PrepareInput.Files", name, Encoding.UTF8.GetBytes($"Innholdet i {name}"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await As(the.Lead).PostFile(the.NewThread, "prepare-file", "PrepareInput.Files", "falsk.pdf", "Ikke en PDF"u8.ToArray())).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await As(the.Lead).Post(the.NewThread, "Ta bort feil.txt")).ShouldSay("avtale.txt").ShouldNotSay("Ta bort feil.txt");

        // Nobody else has it, or sends it, before the message is sent.
        foreach (var other in new[] { the.Chief, the.Officer }) (await As(other).Get(the.NewThread)).ShouldNotSay("avtale.txt");
        await Given.AThread(the.Chief, the.Id, "Uten fil");
        (await As(the.Lead).Post(the.NewThread, "thread", ("Hva gjelder det?", "Avtalen"), ("Melding", "Her er avtalen."))).ShouldSay("avtale.txt").HasForm("drop-file").ShouldBeFalse();
        (await As(the.Officer).Fetch(CaseUrls.Document(the.Number, 3, 2))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await As(the.Officer).Post(the.Thread(2), "Åpne melding 3")).ShouldSay("avtale.txt");
        (await (await As(the.Officer).Fetch(CaseUrls.Document(the.Number, 3, 2))).Content.ReadAsStringAsync()).ShouldBe("Innholdet i avtale.txt");
        (await Read(db => db.Set<JournalEntry>().Where(e => e.Case == the.Id).OrderBy(e => e.Number).Select(e => e.Documents.Count).ToListAsync())).Skip(1).ShouldBe([1, 2]);
        (await Read(db => db.Set<PreparedFile>().CountAsync(f => f.Subject == the.Id.Value))).ShouldBe(0);

        // And the other way: what is put to one thread does not go with another.
        await As(the.Officer).PostFile(the.Thread(2), "prepare-file", "PrepareInput.Files", "veiledning.txt", "Slik"u8.ToArray());
        await As(the.Officer).Post(the.Thread(1), "message", ("Melding", "Takk."));
        await As(the.Officer).Post(the.Thread(2), "message", ("Melding", "Takk. Her er veiledningen."));
        (await As(the.Chief).Post(the.Thread(1), "Åpne melding 4")).ShouldNotSay("veiledning.txt");
        (await As(the.Chief).Post(the.Thread(2), "Åpne melding 5")).ShouldSay("veiledning.txt");
    }

    [Fact, SentTwice, Requirement("C-13")]
    public async Task Draft_IsKeptForItsWriter_UntilItIsSent()
    {
        var the = await Given.ACase();
        await As(the.Lead).Post(the.NewThread, "Lagre meldingen som utkast", ("Hva gjelder det?", "Avtalen"), ("Melding", "Vi lurer på"));
        (await As(the.Lead).Get(the.NewThread)).ShouldSay("Vi lurer på").ShouldSay("Lagret kl. 12.00")
            .Document.QuerySelector("[name='Input.Topic']")!.GetAttribute("value").ShouldBe("Avtalen");
        foreach (var other in new[] { the.Chief, the.Officer }) (await As(other).Get(the.NewThread)).ShouldNotSay("Vi lurer på");
        (await As(the.Officer).Get(the.Url)).ShouldSay("Ingen meldinger ennå.");

        await As(the.Lead).Post(the.NewThread, "thread", ("Melding", "Vi lurer på fristen."));
        (await As(the.Lead).Get(the.NewThread)).ShouldNotSay("Vi lurer på");
        (await As(the.Officer).Post(the.Thread(), "Lagre meldingen som utkast", ("Melding", "Fristen er"))).ShouldSay("Fristen er");
        (await As(the.Lead).Get(the.Thread())).ShouldNotSay("Fristen er");
        // One that is emptied is no draft.
        await As(the.Officer).Post(the.Thread(), "Lagre meldingen som utkast", ("Melding", ""));
        (await Read(db => db.Set<CaseDraft>().CountAsync(d => d.Case == the.Id))).ShouldBe(0);
    }

    [Fact]
    public async Task Draft_KeepsAllThatIsTyped_AlsoWhatIsNotADateYet()
    {
        var the = await Given.ACase();
        await Given.AThread(the.Officer, the.Id, "Når?", asks: true);
        await As(the.Lead).Post(the.Thread(), "Åpne melding 2");
        await As(the.Lead).Post(the.Thread(), "Lagre meldingen som utkast",
            ("Melding", "Vi spør"), ("Vi ber om svar på denne meldingen", "true"), ("Når trenger dere svaret? (valgfritt)", "fredag"), ("Input.Answers", null));
        var form = (await As(the.Lead).Get(the.Thread())).Document;
        form.QuerySelector("[name='Input.WantsAnswer'][type=checkbox]")!.HasAttribute("checked").ShouldBeTrue();
        form.QuerySelector("[name='Input.AnswerBy']")!.GetAttribute("value").ShouldBe("fredag");
        form.QuerySelector("[name='Input.Answers'][type=checkbox]")!.HasAttribute("checked").ShouldBeFalse("it was taken out");
    }

    [Fact, SentTwice]
    public async Task Draft_IsToldOf_ToItsWriterAlone_AndIsDiscardedWithItsFiles()
    {
        var the = await Given.ACase();
        await Given.AThread(the.Officer, the.Id, "Hei", topic: "Avtalen");
        await As(the.Lead).PostFile(the.Thread(), "prepare-file", "PrepareInput.Files", "avtale.txt", "Innholdet"u8.ToArray());
        await As(the.Lead).Post(the.Thread(), "Lagre meldingen som utkast", ("Melding", "Vi lurer på"));
        await As(the.Lead).Post(the.NewThread, "Lagre meldingen som utkast", ("Hva gjelder det?", "Noe annet"));
        (await As(the.Lead).Get(the.Url)).ShouldSay("Utkast, lagret kl. 12.00").ShouldSay("Ny tråd: Utkast, lagret kl. 12.00");
        (await As(the.Lead).Get("/oppgaver")).ShouldSay("Utkast du ikke har sendt").ShouldSay($"Melding i sak {the.Number}, Avtalen: Utkast, lagret kl. 12.00")
            .ShouldSay($"Ny tråd i sak {the.Number}: Utkast, lagret kl. 12.00");
        foreach (var other in new[] { the.Chief, the.Officer })
            foreach (var page in new[] { the.Url, "/oppgaver" }) (await As(other).Get(page)).ShouldNotSay("Utkast, lagret");

        await As(the.Chief).Submit(new DiscardDraft.Input { Of = "message", Subject = the.Id.Value, Number = 1 }).ShouldSucceed();
        (await Read(db => db.Set<CaseDraft>().CountAsync(d => d.Case == the.Id))).ShouldBe(2, "one's own alone");
        await As(the.Lead).Post(the.Thread(), "discard-draft");
        (await As(the.Lead).Get(the.Thread())).ShouldNotSay("Vi lurer på").ShouldNotSay("avtale.txt").HasForm("discard-draft").ShouldBeFalse();
        (await Read(db => db.Set<CaseDraft>().Where(d => d.Case == the.Id).Select(d => d.Number).ToListAsync())).ShouldBe([0]);
    }

    [Fact]
    public async Task Draft_InAThreadThatIsClosedMeanwhile_CanStillBeReadAndDiscarded()
    {
        var the = await Given.ACase();
        var thread = await Given.AThread(the.Officer, the.Id, "Hei");
        await As(the.Lead).Post(the.Thread(), "Lagre meldingen som utkast", ("Melding", "Vi lurer på"));
        await As(the.Officer).Submit(new CloseThread.Input { Thread = thread }).ShouldSucceed();
        (await As(the.Lead).Get(the.Thread())).ShouldSay("Du kan ikke lenger sende utkastet").ShouldSay("Vi lurer på").HasForm("discard-draft").ShouldBeTrue();
    }

    [Fact]
    public async Task AMessageThatCameMeanwhile_IsShownBeforeTheReplyIsSent()
    {
        var the = await Given.ACase();
        var thread = await Given.AThread(the.Lead, the.Id, "Når?", asks: true);
        await As(the.Officer).Post(the.Thread(), "Åpne melding 2");
        var page = await As(the.Officer).Get(the.Thread());
        await As(the.Chief).Submit(new SendCaseMessage.Input { Thread = thread, Text = "Det haster", Seen = 2 }).ShouldSucceed();
        var shown = await page.Post("message", ("Melding", "I mai."));
        shown.ShouldSay("Det er kommet en ny melding i tråden mens du skrev.").ShouldSay("Åpne melding 3").ShouldSay("I mai.");
        (await Read(db => db.Set<CaseMessage>().CountAsync(m => m.Case == the.Id))).ShouldBe(2);
        await shown.Post("message");
        (await Read(db => db.Set<CaseMessage>().Where(m => m.Case == the.Id).OrderBy(m => m.Number).Select(m => m.Text).LastAsync())).ShouldBe("I mai.");
        // One's own message is seen by whoever wrote it.
        await As(the.Officer).Submit(new SendCaseMessage.Input { Thread = thread, Text = "Og en ting til.", Seen = 3 }).ShouldSucceed();
    }

    [Fact]
    public async Task WhatBecameOfAQuestion_StandsOnItsMessage_AndWhatIsOver_IsNewToNobody()
    {
        var the = await Given.ACase();
        var thread = await Given.AThread(the.Officer, the.Id, "Når?", asks: true);
        (await As(the.Lead).Get(the.Url)).ShouldSay("1 ny for deg");
        await As(the.Officer).Submit(new WithdrawAsking.Input { Thread = thread, Message = 2 }).ShouldSucceed();
        (await As(the.Lead).Get(the.Url)).ShouldNotSay("ny for deg");
        (await As(the.Lead).Get(the.Thread())).ShouldSay("Trukket, trenger ikke svar").ShouldNotSay("Ny for deg");

        await As(the.Officer).Submit(new SendCaseMessage.Input { Thread = thread, Text = "Hvor?", WantsAnswer = true }).ShouldSucceed();
        (await As(the.Lead).Post(the.Thread(), "Åpne melding 3")).ShouldSay("Venter på svar");
        await As(the.Lead).Post(the.Thread(), "message", ("Melding", "Her."));
        (await As(the.Officer).Get(the.Thread())).ShouldSay("Besvart i melding 4").ShouldSay("Ny for deg");
        await As(the.Officer).Submit(new CloseThread.Input { Thread = thread }).ShouldSucceed();
        (await As(the.Officer).Get(the.Url)).ShouldNotSay("ny for deg");
    }

    [Fact, SentTwice, Requirement("C-13")]
    public async Task Reading_IsForEachPerson()
    {
        var the = await Given.ACase();
        await Given.AThread(the.Officer, the.Id, "Hei");
        (await As(the.Chief).Post(the.Thread(), "Åpne melding 2")).ShouldNotSay("Ny for deg");
        (await As(the.Lead).Get(the.Thread())).ShouldSay("Ny for deg").ShouldSay("Hei");
        (await As(the.Lead).Get(the.Url)).ShouldSay("1 ny for deg");
        (await As(the.Lead).Post(the.Thread(), "Merk meldingene som lest")).ShouldNotSay("Ny for deg").HasForm("read-thread").ShouldBeFalse();
        (await As(the.Lead).Get(the.Url)).ShouldNotSay("ny for deg");
        (await As(the.Decider).Get(the.Url)).ShouldSay("1 ny for deg");
    }

    [Fact, SentTwice, Requirement("C-13")]
    public async Task Asking_ThatIsWithdrawn_IsWaitedForNoMore_AndToldToThoseWhoWereAsked()
    {
        var the = await Given.ACase();
        await Given.AThread(the.Officer, the.Id, "Når?", asks: true);
        (await As(the.Lead).Get(the.Thread())).HasForm("withdraw-asking").ShouldBeFalse();
        (await As(the.Officer).Post(the.Thread(), "Vi trenger ikke lenger svar på melding 2")).ShouldSay("trakk spørsmålet i melding 2").HasForm("withdraw-asking").ShouldBeFalse();
        (await As(the.Lead).Get("/oppgaver")).ShouldNotSay($"venter på svar i sak {the.Number}");
        (await ToldTo(the.Lead)).ShouldContain($"Dere trenger ikke lenger å svare på en melding i sak {the.Number}.");
        (await ToldTo(the.Officer)).ShouldBeEmpty();
    }

    [Fact, Requirement("C-13")]
    public async Task Asking_WithADay_IsInTheCalendarsOfBoth_AndRemindedOf_UntilItIsAnswered()
    {
        var the = await Given.ACase();
        var due = Today.AddDays(5);
        var thread = await Given.AThread(the.Officer, the.Id, "Når?", asks: true, answerBy: Written.ShortDate(due));
        (await As(the.Chief).Get("/kalender")).ShouldSay($"Frist for å svare på en melding i sak {the.Number}");
        (await As(the.Officer).Get("/kalender")).ShouldSay($"Frist for svaret på meldingen din i sak {the.Number}");
        (await As(the.Decider).Get("/kalender")).ShouldNotSay(the.Number.ToString());

        var reminded = $"En melding i sak {the.Number} venter fortsatt på svar.";
        await Remind(AskingReminder.Reminds);
        (await ToldTo(the.Lead)).ShouldNotContain(reminded);
        Today = due.AddDays(-3);
        await Remind(AskingReminder.Reminds);
        foreach (var member in new[] { the.Lead, the.Chief }) (await ToldTo(member)).ShouldContain(reminded);
        (await ToldTo(the.Officer)).ShouldNotContain(reminded);

        await As(the.Lead).Submit(new SendCaseMessage.Input { Thread = thread, Text = "I mai.", Answers = ["2"], Seen = 2 }).ShouldBeRefused(CaseThread.AnsweredIsSealed);
        await As(the.Lead).Submit(new OpenCaseMessage.Input { Case = the.Id, Number = 2 }).ShouldSucceed();
        await As(the.Lead).Submit(new SendCaseMessage.Input { Thread = thread, Text = "I mai.", Answers = ["2"], Seen = 2 }).ShouldSucceed();
        Today = due.AddDays(-1);
        await Remind(AskingReminder.Reminds);
        (await ToldTo(the.Lead)).Count(line => line == reminded).ShouldBe(1);
        (await As(the.Chief).Get("/kalender")).ShouldNotSay(the.Number.ToString());
    }

    [Fact, SentTwice, Requirement("C-13")]
    public async Task Thread_IsClosedByTheOwner_AndOpenedAgain()
    {
        var the = await Given.ACase();
        var thread = await Given.AThread(the.Lead, the.Id, "Når?", asks: true);
        (await As(the.Lead).Get(the.Thread())).HasForm("close-thread").ShouldBeFalse();
        await As(the.Lead).Submit(new CloseThread.Input { Thread = thread }).ShouldBeRefused(Refusal.NotFound);
        await As(the.Officer).Submit(new CloseThread.Input { Thread = thread }).ShouldBeRefused(CaseThread.ThreadWaitsForAnswer);
        await As(the.Officer).Post(the.Thread(), "Åpne melding 2");
        await As(the.Officer).Post(the.Thread(), "message", ("Melding", "I mai."));
        (await As(the.Officer).Post(the.Thread(), "Avslutt tråden")).ShouldSay("Tråden er avsluttet.").HasForm("message").ShouldBeFalse();
        await As(the.Lead).Submit(new SendCaseMessage.Input { Thread = thread, Text = "Takk" }).ShouldBeRefused(CaseThread.ThreadIsClosed);
        await As(the.Officer).Submit(new ReopenThread.Input { Thread = thread }).ShouldSucceed();
        await As(the.Officer).Submit(new ReopenThread.Input { Thread = thread }).ShouldBeRefused(CaseThread.ThreadIsOpen);
        await As(the.Lead).Submit(new SendCaseMessage.Input { Thread = thread, Text = "Takk", Seen = 3 }).ShouldSucceed();
        (await As(the.Officer).Post(the.Thread(), "Avslutt tråden")).ShouldSay("Åpne tråden igjen");
        (await As(the.Officer).Post(the.Thread(), "Åpne tråden igjen")).HasForm("message").ShouldBeTrue();
    }

    [Fact]
    public async Task Files_OfOthers_AndForWhatIsNotThere_AreRefused()
    {
        var (the, other) = (await Given.ACase(), await Given.ACase());
        var closed = await Given.ACase(closed: true);
        PrepareFile.Input For(GivenCase into, string code = "message", int number = 0) => new() { For = code, Subject = into.Id.Value, Number = number };
        await As(other.Lead).Submit(For(the)).ShouldBeRefused(Refusal.NotFound);
        await As(the.Lead).Submit(For(the, "annet")).ShouldBeRefused(Refusal.NotFound);
        await As(the.Lead).Submit(For(the, number: 1)).ShouldBeRefused(Refusal.NotFound);
        await As(the.Lead).Submit(For(the)).ShouldHaveError("Files", "Error_FileMissing");
        await As(closed.Lead).Submit(For(closed)).ShouldBeRefused(MessageSending.CaseClosed);
        await As(the.Decider).Submit(For(the)).ShouldBeRefused(Refusal.NotFound);

        for (var i = 0; i < PreparedFile.Most; i++) await As(the.Lead).PostFile(the.NewThread, "prepare-file", "PrepareInput.Files", $"fil{i}.txt", Encoding.UTF8.GetBytes($"{i}"));
        var answer = await As(the.Lead).PostFile(the.NewThread, "prepare-file", "PrepareInput.Files", "en-for-mye.txt", "11"u8.ToArray());
        (await answer.Content.ReadAsStringAsync()).ShouldContain("10 filer om gangen");
        var file = await Read(db => db.Set<PreparedFile>().Where(f => f.Subject == the.Id.Value).Select(f => f.Id).FirstAsync());
        await As(the.Chief).Submit(new DropPreparedFile.Input { File = file.Value }).ShouldBeRefused(Refusal.NotFound);
    }

    [Fact]
    public async Task AMessage_ThatIsReadByTheAuditor_DoesNotCountAsOpened()
    {
        var the = await Given.ACase();
        await As(the.Lead).Submit(new BeginThread.Input { Topic = "Spørsmål", Case = the.Id, Text = "Hei", WantsAnswer = true }).ShouldSucceed();
        var page = await As(await Given.AMember(Role.Auditor)).Get(the.Thread());
        page.ShouldSay("Hei").ShouldSay("Ikke åpnet");
        page.HasForm("message").ShouldBeFalse();
        page.HasForm("read-thread").ShouldBeTrue("an auditor's own note");
    }

    [Fact]
    public async Task Opening_OnesOwnMessage_OrOneThatIsOpen_ChangesNothing()
    {
        var the = await Given.ACase();
        await As(the.Lead).Submit(new BeginThread.Input { Topic = "Spørsmål", Case = the.Id, Text = "Hei" }).ShouldSucceed();
        await As(the.Chief).Submit(new OpenCaseMessage.Input { Case = the.Id, Number = 2 }).ShouldSucceed();
        (await Read(db => db.Set<CaseMessage>().SingleAsync(m => m.Case == the.Id))).OpenedAt.ShouldBeNull();
        await As(the.Officer).Submit(new OpenCaseMessage.Input { Case = the.Id, Number = 2 }).ShouldSucceed();
        Host.Time.Pass(TimeSpan.FromHours(1));
        await As(the.Officer).Submit(new OpenCaseMessage.Input { Case = the.Id, Number = 2 }).ShouldSucceed();
        (await Read(db => db.Set<CaseMessage>().SingleAsync(m => m.Case == the.Id))).OpenedAt.ShouldBe(TestTime.Start);
        await As(the.Officer).Submit(new OpenCaseMessage.Input { Case = the.Id, Number = 99 }).ShouldBeRefused(Refusal.NotFound);
    }

    [Fact]
    public async Task AMessage_ThatIsEmptyOrTooLong_IsAnError()
    {
        var the = await Given.ACase();
        await As(the.Lead).Submit(new BeginThread.Input { Topic = "Spørsmål", Case = the.Id, Text = " " }).ShouldHaveError("Text", "Error_MessageMissing");
        await As(the.Lead).Submit(new BeginThread.Input { Topic = "Spørsmål", Case = the.Id, Text = new string('a', TypedMessage.Limit + 1) }).ShouldHaveError("Text", "Error_TooLong");
        await As(the.Lead).Submit(new BeginThread.Input { Topic = "Spørsmål", Case = the.Id, Text = new string('a', TypedMessage.Limit) }).ShouldSucceed();
    }

    [Fact]
    public async Task InAClosedCase_NobodyWrites()
    {
        var the = await Given.ACase(closed: true);
        var page = await As(the.Lead).Get(the.Url);
        page.ShouldSay("Saken er avsluttet. Den kan fortsatt leses.").ShouldSay("avsluttet saken");
        page.ShouldNotSay("Begynn en ny tråd");
        (await As(the.Lead).Get(the.NewThread)).ShouldSay("Saken er avsluttet, og ingen kan sende noe i den.").HasForm("thread").ShouldBeFalse();
        await As(the.Lead).Submit(new BeginThread.Input { Topic = "Spørsmål", Case = the.Id, Text = "Hei" }).ShouldBeRefused(MessageSending.CaseClosed);
    }

    [Fact]
    public async Task TheRightRole_InTheWrongOrganisation_NeitherWritesNorOpens()
    {
        var the = await Given.ACase();
        var other = await Given.ACase();
        var thread = await Given.AThread(the.Lead, the.Id);
        foreach (var stranger in new[] { other.Officer, other.Lead, other.Chief })
        {
            await As(stranger).Submit(new BeginThread.Input { Topic = "Spørsmål", Case = the.Id, Text = "Hei" }).ShouldBeRefused(Refusal.NotFound);
            await As(stranger).Submit(new OpenCaseMessage.Input { Case = the.Id, Number = 2 }).ShouldBeRefused(Refusal.NotFound);
            await As(stranger).Submit(new SendCaseMessage.Input { Thread = thread, Text = "Hei" }).ShouldBeRefused(Refusal.NotFound);
            await As(stranger).Submit(new WithdrawAsking.Input { Thread = thread, Message = 2 }).ShouldBeRefused(Refusal.NotFound);
            await As(stranger).Submit(new CloseThread.Input { Thread = thread }).ShouldBeRefused(Refusal.NotFound);
            await As(stranger).Submit(new MarkThreadRead.Input { Thread = thread, UpTo = 9 }).ShouldBeRefused(Refusal.NotFound);
            foreach (var url in new[] { the.Thread(), the.NewThread }) (await As(stranger).Get(url)).ShouldBe(HttpStatusCode.NotFound);
        }

        // Those of the owner who only read the case write nothing there, whatever they write in cases of other kinds.
        await As(the.Decider).Submit(new SendCaseMessage.Input { Thread = thread, Text = "Hei" }).ShouldBeRefused(Refusal.NotFound);
        (await As(the.Decider).Get(the.Thread())).HasForm("message").ShouldBeFalse();
    }
}

public sealed class CaseMessageTests_OnSqlite(SqliteHost host) : CaseMessageTests(host), IClassFixture<SqliteHost>;

[Trait("Category", "Nightly")]
public sealed class CaseMessageTests_OnPostgres(PostgresHost host) : CaseMessageTests(host), IClassFixture<PostgresHost>;
