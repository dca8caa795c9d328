using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Persons;
using Samlop.Persons.Consenting;
using Samlop.Persons.Grounds;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Tests.Cases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Persons.Consenting;

/// <summary>A person is asked, reads it in their own language, answers for themself, and takes it back.</summary>
public abstract class ConsentingTests(SamlopHost host) : HostTests(host)
{
    private const SharingPurpose FollowUp = SharingPurpose.FollowUpToWork;

    [Fact, SentTwice, Requirement("K-02", "A-09")]
    public async Task Consent_IsAskedFor_ReadInUkrainian_GivenByThePerson_AndWithdrawnByThem()
    {
        var (owner, receiver, participant, person) = await APersonWithAUser();
        var card = PersonData.Card(person, FollowUp);
        (await As(participant).Get(ConsentUrls.Own)).ShouldSay("Du har ikke gitt noe samtykke");
        var page = await (await As(owner).Get(card)).Follow("Be personen om samtykke");
        page = await page.Post("ask-consent", ("Input.Until", "01.01.2001"));
        page.FieldErrors.Keys.ShouldBe(["Input.Receiver", "Input.Category", "Input.Purpose", "Input.Until"], ignoreOrder: true);
        page = await page.Post("ask-consent", ("Input.Receiver", await Key(receiver)), ("Input.Category", nameof(PersonCategory.Identity)),
            ("Input.Purpose", nameof(SharingPurpose.FollowUpToWork)), ("Input.Until", ""));
        page.ShouldBe(HttpStatusCode.OK);
        (await As(owner).Get(card)).ShouldSay($"Om {receiver.Organisation.Name} (flyktningtjeneste) får se hvem personen er");
        await As(owner).Submit(await Asks(person, receiver)).ShouldBeRefused(AskConsent.ConsentIsAsked);
        (await ToldTo(participant)).ShouldBe(["Noen spør om ditt samtykke."]);
        // The front tells who asks, and has the ways to one's own pages.
        var front = (await As(participant).Get("/oppgaver")).ShouldSay($"{owner.Organisation.Name} spør om ditt samtykke").ShouldSay("Sidene dine");
        foreach (var url in new[] { ConsentUrls.Own, PersonUrls.OwnLooks, PersonUrls.OwnRecord, PersonUrls.OwnRights })
            front.Document.QuerySelector($"main a[href='{url}']").ShouldNotBeNull(url);

        (await As(participant).Get(PersonUrls.OwnRecord)).ShouldSay($"spør om {receiver.Organisation.Name} (flyktningtjeneste) får se");
        page = await (await As(participant).Get(ConsentUrls.Own)).Follow($"{owner.Organisation.Name} spør om {receiver.Organisation.Name} (flyktningtjeneste) får se opplysninger om deg: hvem personen er");
        page.ShouldSay("Hva de får se: hvem du er").ShouldSay("Et nei får ingen følger for deg");
        page = await page.Follow("Українська");
        page.ShouldSay($"{receiver.Organisation.Name} (служба у справах біженців)").ShouldSay("Що побачать: хто ви").ShouldSay("Цей переклад не перевірено перекладачем").ShouldSay("Так, я згоден / згодна");
        page.Document.QuerySelector("div[lang=uk]")!.GetAttribute("dir").ShouldBe("ltr");
        page = await page.Post("Ja, jeg samtykker – Так, я згоден / згодна");
        page.ShouldSay($"{receiver.Organisation.Name} (").ShouldNotSay("Noen spør om ditt samtykke");
        var consent = await Read(db => db.Set<Consent>().SingleAsync(c => c.Person == person));
        (consent.Way, consent.NoticeLanguage, consent.NoticeVersion, consent.From).ShouldBe((ConsentWay.Digital, "uk", Consent.NoticeVersionOn(Today), Today));
        (await ToldTo(owner)).ShouldBe(["En person har svart på et spørsmål om samtykke."]);
        await As(owner).Submit(await Asks(person, receiver)).ShouldBeRefused(AskConsent.ConsentIsGiven);

        // In the language that is read, too, and one stays in it.
        page = await page.Follow("Українська");
        page.ShouldSay("Яку згоду ви хочете відкликати?").ShouldSay("Trekk tilbake samtykket – Відкликати згоду");
        page = await page.Post("withdraw-own", ("Input.Consent", consent.Id.Value.ToString()));
        page.ShouldSay("Ви відкликали згоду").ShouldSay($"Хто побачить: {receiver.Organisation.Name} (служба у справах біженців)").ShouldSay("не перевірено перекладачем");
        (await ToldTo(receiver)).ShouldBe(["Et samtykke som gjelder deling med dere, er trukket tilbake."]);
        await As(participant).Submit(new WithdrawOwnConsent.Input { Consent = consent.Id.Value.ToString() }).ShouldBeRefused(RecordWithdrawal.ConsentIsWithdrawn);
    }

    [Fact, SentTwice, Requirement("K-02")]
    public async Task No_LeavesNothing_AndIsNobodyElsesToSay()
    {
        var (owner, receiver, participant, person) = await APersonWithAUser();
        await As(owner).Submit(await Asks(person, receiver)).ShouldSucceed();
        var asked = await Read(db => db.Set<AskedConsent>().Where(a => a.Person == person).Select(a => a.Id).SingleAsync());
        var other = await Given.AMember(Role.Participant);
        (await As(other).Get(ConsentUrls.Asked(asked))).ShouldBe(HttpStatusCode.NotFound);
        await As(other).Submit(new AnswerConsent.Input { Asked = asked, Yes = true }).ShouldBeRefused(Refusal.NotFound);
        (await As(owner).Get(ConsentUrls.Own)).ShouldBe(HttpStatusCode.Forbidden);

        var page = await (await As(participant).Get(ConsentUrls.Asked(asked))).Post("Nei, jeg samtykker ikke");
        page.ShouldSay("Du har ikke gitt noe samtykke").ShouldSay($"At {receiver.Organisation.Name} (flyktningtjeneste) får se hvem personen er");
        page.Under("Dette har du svart nei på").ShouldContain($"Du svarte nei {Written.Date(Today)}.");
        (await Read(db => db.Set<Consent>().AnyAsync(c => c.Person == person))).ShouldBeFalse();
        (await As(participant).Get(ConsentUrls.Asked(asked))).ShouldSay($"Du svarte nei");
        await As(participant).Submit(new AnswerConsent.Input { Asked = asked, Yes = true }).ShouldBeRefused(AnswerConsent.AskingIsAnswered);
        (await As(owner).Get(PersonData.Card(person, FollowUp))).ShouldNotSay("Spurt ")
            .ShouldSay($"Personen svarte nei {Written.Date(Today)}. Dere kan spørre igjen fra {Written.Date(Today.AddDays(30))}.");
        // Nobody is asked again at once.
        var again = await As(owner).Submit(await Asks(person, receiver));
        again.Refusal!.Text.ToString().ShouldContain(Written.Date(Today.AddDays(30)));
        again.Refusal!.Code.ShouldBe(nameof(AskConsent.AnsweredLately));
        Today = Today.AddDays(30);
        // It may be asked anew, and taken away unanswered.
        await As(owner).Submit(await Asks(person, receiver)).ShouldSucceed();
        asked = await Read(db => db.Set<AskedConsent>().Where(a => a.Person == person && a.EndedAt == null).Select(a => a.Id).SingleAsync());
        page = await (await As(owner).Get(PersonData.Card(person, FollowUp))).Post("stop-asking", ("Input.Asked", asked.Value.ToString()));
        page.ShouldBe(HttpStatusCode.OK);
        (await As(participant).Get(ConsentUrls.Own)).ShouldNotSay("Noen spør om ditt samtykke");
        (await As(owner).Get(PersonData.Card(person, FollowUp))).ShouldNotSay("Personen svarte nei");
    }

    [Theory, Requirement("K-02")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task NoAndWithdrawal_AreOfEveryYesToTheSame_AndAPaperThatWasNeverThereIsToldToNobody(bool first)
    {
        var (owner, receiver, participant, person) = await APersonWithAUser();
        await Given.ATie(person, receiver);
        var family = await Read(db => db.Set<Person>().Where(p => p.Id == person).Select(p => p.FamilyName).SingleAsync());
        await As(owner).Submit(await Asks(person, receiver)).ShouldSucceed();
        var paper = (await As(owner).Submit(new RecordConsent.Input
        {
            Person = person,
            Receiver = await Key(receiver),
            Category = nameof(PersonCategory.Identity),
            Purpose = nameof(SharingPurpose.FollowUpToWork),
            Way = nameof(ConsentWay.Paper),
            NoticeVersion = "1",
            NoticeLanguage = "nb",
            From = Written.ShortDate(Today),
        }).ShouldSucceed()).Consent;
        var asked = await Read(db => db.Set<AskedConsent>().Where(a => a.Person == person).Select(a => a.Id).SingleAsync());
        await As(participant).Submit(new AnswerConsent.Input { Asked = asked, Yes = first }).ShouldSucceed();
        var card = PersonData.Card(person, FollowUp);
        if (first)
        {
            (await As(receiver).Get(card)).ShouldSay(family);
            var yes = await Read(db => db.Set<Consent>().Where(c => c.Person == person && c.Way == ConsentWay.Digital).Select(c => c.Id).SingleAsync());
            Host.Time.Pass(TimeSpan.FromMinutes(1));
            await As(participant).Submit(new WithdrawOwnConsent.Input { Consent = yes.Value.ToString() }).ShouldSucceed();
            (await ToldTo(receiver)).ShouldBe(["Et samtykke som gjelder deling med dere, er trukket tilbake."]);
        }

        (await ToldTo(receiver)).Count.ShouldBe(first ? 1 : 0);
        (await As(participant).Get(ConsentUrls.Asked(asked))).ShouldSay(first ? "Du svarte ja" : "Du svarte nei");
        (await As(owner).PostFile(PersonUrls.ConsentScans(person, paper), "consent-scan", "Input.Files", "papir.png", Png)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await As(receiver).Get(card)).ShouldNotSay(family);
    }

    [Fact, Requirement("K-02")]
    public async Task Nothing_IsAsked_WhereALawOpens_OrThePersonIsNobodysUser()
    {
        var (adviser, teacher) = (await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.TradeTeacher));
        var person = await Given.APersonOf(adviser, $"Lovsen{TestData.Next()}");
        await Given.ATie(person, teacher);
        var guide = await Given.AMember(Role.ProcessGuide);
        await As(guide).Submit(await Asks(await Given.APersonOf(guide), adviser)).ShouldBeRefused(AskConsent.PersonSignsInAsNobody);
        await Given.InProgramme(person);
        var byLaw = await As(adviser).Submit(new AskConsent.Input
        {
            Person = person,
            Receiver = await Key(teacher),
            Category = nameof(PersonCategory.Identity),
            Purpose = nameof(SharingPurpose.RecommendAndTakeIn),
        });
        byLaw.Refusal!.Code.ShouldBe(nameof(RecordConsent.LawOpens));
        await As(teacher).Submit(await Asks(person, adviser)).ShouldBeRefused(Refusal.NotAllowed);
    }

    [Fact, Requirement("A-09")]
    public async Task Looks_AreReadInArabic_FromRightToLeft()
    {
        var (owner, _, participant, person) = await APersonWithAUser();
        await As(owner).Get(PersonData.Card(person, FollowUp));
        var page = await (await As(participant).Get(PersonUrls.OwnLooks)).Follow("العربية");
        var part = page.Document.QuerySelector("div[lang=ar]")!;
        part.GetAttribute("dir").ShouldBe("rtl");
        part.TextContent.ShouldContain(owner.Organisation.Name);
        part.TextContent.ShouldContain("مرشد العملية");
        part.TextContent.ShouldContain("متابعتك حتى العمل");
        part.TextContent.ShouldContain("لم يراجع مترجم هذه الترجمة");
    }

    [Fact, SentTwice, Requirement("K-02")]
    public async Task ConsentOnPaper_IsKeptWithItsPaper_WhichTheRecorderAndThePersonAloneRead()
    {
        var (owner, receiver, participant, person) = await APersonWithAUser();
        await Given.ATie(person, receiver);
        var page = await (await As(owner).Get(PersonUrls.NewConsent(person))).Post("consent", ("Input.Receiver", await Key(receiver)),
            ("Input.Category", nameof(PersonCategory.Identity)), ("Input.Purpose", nameof(SharingPurpose.FollowUpToWork)), ("Input.Way", "På papir"),
            ("Input.NoticeVersion", "1"), ("Input.NoticeLanguage", "nb"));
        page.Title.ShouldBe("Legg ved et skannet samtykke");
        var (add, card) = (page.Url, PersonData.Card(person, FollowUp));
        (await As(owner).Get(card)).Under("Samtykker").ShouldContain("Skannet papir mangler.");
        (await As(receiver).Get(add)).ShouldBe(HttpStatusCode.NotFound);

        (await As(owner).PostFile(add, "consent-scan", "Input.Files", "Kari Nordmann.png", Png)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await As(owner).PostFile(add, "consent-scan", "Input.Files", "falsk.pdf", "Ikke en PDF"u8.ToArray())).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        // What anybody can write is the scan of no paper.
        using var text = await As(owner).PostFile(add, "consent-scan", "Input.Files", "samtykke.txt", "Jeg samtykker."u8.ToArray());
        text.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await text.Content.ReadAsStringAsync()).ShouldContain("Velg en PDF eller et bilde");
        page = await As(owner).Get(card);
        page.Under("Samtykker").ShouldNotContain("Skannet papir mangler.");
        var scan = await Read(db => db.Set<ConsentScan>().Where(s => s.Person == person).Select(s => s.Id).SingleAsync());
        using var file = await As(owner).Fetch(ConsentUrls.Scan(person, scan));
        file.StatusCode.ShouldBe(HttpStatusCode.OK);
        file.Content.Headers.ContentDisposition!.ToString().ShouldNotContain("Kari");
        (await As(receiver).Fetch(ConsentUrls.Scan(person, scan))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await As(participant).Get(PersonUrls.OwnLooks)).ShouldSay(owner.Organisation.Name);
        var own = (await As(participant).Get(ConsentUrls.Own)).Document.QuerySelector("main a[download]")!.GetAttribute("href")!;
        (await As(participant).Fetch(own)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await As(await Given.AMember(Role.Participant)).Fetch(own)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        page = await page.Post("take-back-scan", ("Input.Scan", scan.Value.ToString()));
        page.Under("Samtykker").ShouldContain("Skannet papir mangler.");
        (await As(owner).Fetch(ConsentUrls.Scan(person, scan))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await As(participant).Fetch(own)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await As(receiver).Submit(new TakeBackConsentScan.Input { Person = person, Scan = scan.Value.ToString() }).ShouldBeRefused(Refusal.NotFound);
    }

    [Fact, Requirement("K-02")]
    public async Task ConsentOnPaper_OpensFromWhenItsPaperIsThere_UntilTheLastOneIsTakenOut_AndTheReceiverIsTold()
    {
        const string Begun = "Et samtykke gjør at dere kan se mer om en person.";
        const string Paused = "Et samtykke som gjelder deling med dere, gjelder ikke lenger, fordi papiret er tatt ut.";
        const string Task = "Skann mangler for et samtykke på papir";
        var (owner, receiver, participant, person) = await APersonWithAUser();
        await Given.ATie(person, receiver);
        var (card, input) = (PersonData.Card(person, FollowUp), await Asks(person, receiver));
        var family = await Read(db => db.Set<Person>().Where(p => p.Id == person).Select(p => p.FamilyName).SingleAsync());
        var recorded = await As(owner).Submit(new RecordConsent.Input
        {
            Person = person,
            Receiver = input.Receiver,
            Category = input.Category,
            Purpose = input.Purpose,
            Way = nameof(ConsentWay.Paper),
            NoticeVersion = "1",
            NoticeLanguage = "nb",
            From = Written.ShortDate(Today),
            Until = Written.ShortDate(Today.AddDays(5)),
        }).ShouldSucceed();

        // Without its paper it opens nothing, is told as waiting everywhere, and is not asked for again.
        (await As(receiver).Get(card)).ShouldNotSay(family);
        (await As(participant).Get(PersonUrls.OwnSharing)).ShouldNotSay("Du har sagt ja til det");
        (await As(participant).Get(ConsentUrls.Own)).ShouldSay("Skannet papir mangler");
        (await As(participant).Get($"{ConsentUrls.Own}?{OwnLanguage.Key}=uk")).ShouldSay("Папір, який ви підписали, ще не додано");
        (await As(participant).Get(PersonUrls.OwnRecord)).ShouldSay("Skannet papir mangler");
        await As(owner).Submit(input).ShouldBeRefused(AskConsent.ConsentWaitsForPaper);
        var page = await As(owner).TaskOf(Task);
        page.Title.ShouldBe("Legg ved et skannet samtykke");
        page.ShouldSay("Skannet papir mangler");
        (await As(receiver).Get("/oppgaver")).ShouldNotSay(Task);

        await PutIn();
        (await As(receiver).Get(card)).ShouldSay(family);
        (await As(participant).Get(PersonUrls.OwnSharing)).ShouldSay("Du har sagt ja til det");
        await As(owner).Submit(input).ShouldBeRefused(AskConsent.ConsentIsGiven);
        (await As(owner).Get("/oppgaver")).ShouldNotSay(Task);
        // A second paper changes nothing; nor that one of two is taken out.
        await PutIn();
        (await As(participant).Get(ConsentUrls.Own)).Document.QuerySelectorAll("main a[download]").Length.ShouldBe(2);
        await TakeOut();
        (await As(receiver).Get(card)).ShouldSay(family);
        (await ToldTo(receiver)).ShouldBe([Begun]);
        await TakeOut();
        (await As(receiver).Get(card)).ShouldNotSay(family).ShouldNotSay("trukket samtykket tilbake");
        (await As(owner).TaskOf(Task)).ShouldSay("Skannet papir mangler");
        await PutIn();
        (await ToldTo(receiver)).ShouldBe([Begun, Paused, Begun], ignoreOrder: true);

        // One that is withdrawn stays so, whatever is scanned; and who has read by it is told, whether its paper is there that day or not.
        await TakeOut();
        await As(owner).Submit(new RecordWithdrawal.Input { Person = person, Consent = recorded.Consent.Value.ToString() }).ShouldSucceed();
        await PutIn();
        (await As(receiver).Get(card)).ShouldNotSay(family);
        (await As(owner).Get("/oppgaver")).ShouldNotSay(Task);
        (await ToldTo(receiver)).Count.ShouldBe(5);

        async Task PutIn() => (await As(owner).PostFile(PersonUrls.ConsentScans(person, recorded.Consent), "consent-scan", "Input.Files", "papir.png", Png))
            .StatusCode.ShouldBe(HttpStatusCode.OK);

        async Task TakeOut()
        {
            var scan = await Read(db => db.Set<ConsentScan>().Where(s => s.Person == person && s.TakenBackAt == null).Select(s => s.Id).FirstAsync());
            await As(owner).Submit(new TakeBackConsentScan.Input { Person = person, Scan = scan.Value.ToString() }).ShouldSucceed();
        }
    }

    private static readonly byte[] Png = [0x89, .. "PNG\r\n\u001a\n"u8, 0, 0, 0, 13, .. "IHDR"u8, 1, 2, 3];

    private async Task<(Member Owner, Member Receiver, Member Participant, PersonId Person)> APersonWithAUser()
    {
        var (owner, receiver, participant) = (await Given.AMember(Role.ProcessGuide), await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.Participant));
        var person = await Given.APersonOf(owner, $"Spørresen{TestData.Next()}");
        await As(owner).Submit(new RecordIdentification.Input { Person = person, Email = participant.User.Email, HasSeen = true }).ShouldSucceed();
        return (owner, receiver, participant, person);
    }

    private async Task<AskConsent.Input> Asks(PersonId person, Member receiver) => new()
    {
        Person = person,
        Receiver = await Key(receiver),
        Category = nameof(PersonCategory.Identity),
        Purpose = nameof(SharingPurpose.FollowUpToWork),
    };

    private async Task<string> Key(Member member)
    {
        var body = await Given.BodyOf(member);
        return await Read(async db => (await OfferedParties.On(db, Today, CancellationToken.None)).Single(offered => offered.Body == body).Key);
    }
}

public sealed class ConsentingTests_OnSqlite(SqliteHost host) : ConsentingTests(host), IClassFixture<SqliteHost>;

public sealed class ConsentingTests_OnPostgres(PostgresHost host) : ConsentingTests(host), IClassFixture<PostgresHost>;
