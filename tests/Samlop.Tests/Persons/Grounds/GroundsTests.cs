using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Persons;
using Samlop.Persons.Grounds;
using Samlop.Persons.Keeping;
using Samlop.Persons.Look;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Print;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Persons.Grounds;

/// <summary>What sharing rests on is recorded by hand: ties, and consents where no law opens.</summary>
public abstract class GroundsTests(SamlopHost host) : HostTests(host)
{
    private static RecordIdentification.Input Identified(PersonId person, Member user) =>
        new() { Person = person, Email = user.User.Email, HasSeen = true };

    private const SharingPurpose FollowUp = SharingPurpose.FollowUpToWork;

    [Fact, SentTwice, Requirement("K-02")]
    public async Task Tie_IsRecordedByTheBodyOfThePerson_AndEndsWithItsLastDay()
    {
        var (adviser, teacher) = (await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.TradeTeacher));
        var family = $"Knyttesen{TestData.Next()}";
        var person = await Given.APersonOf(adviser, family);
        await Given.InProgramme(person);
        var card = PersonData.Card(person, SharingPurpose.RecommendAndTakeIn);
        (await As(teacher).Get(card)).ShouldBe(HttpStatusCode.NotFound);

        var page = await (await As(adviser).Get(card)).Follow("Registrer en tilknytning");
        page = await page.Post("tie", ("Input.Party", await Key(teacher)), ("Input.Capacity", "teaches"), ("Input.RestsOn", "admission"));
        page.ShouldBe(HttpStatusCode.OK);
        (await As(teacher).Get(card)).ShouldSay(family);
        page = await As(adviser).Get(card);
        page.Under("Tilknytninger").ShouldContain($"{teacher.Organisation.Name} (videregående skole eller voksenopplæring i fylkeskommunen): underviser.");

        var tie = await Read(db => db.Set<Tie>().Where(t => t.Person == person && t.Body == teacher.Organisation.Id).Select(t => t.Id).SingleAsync());
        await page.Post("end-tie", ("Input.Tie", tie.Value.ToString()), ("Input.To", Written.ShortDate(Today)));
        // What has a last day is not prolonged by ending it.
        await As(adviser).Submit(new EndTie.Input { Person = person, Tie = tie.Value.ToString(), To = Written.ShortDate(Today.AddDays(1)) })
            .ShouldHaveError(nameof(EndTie.Input.To));
        (await As(teacher).Get(card)).ShouldSay(family);
        Today = Today.AddDays(1);
        (await As(teacher).Get(card)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Requirement("K-02")]
    public async Task Tie_OfAPrivateReader_HasALastDay_AndACompanysGoesOnTwelveWeeksAfterItsOwn()
    {
        var (adviser, office, company) = (await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.TrainingOfficeAdviser), await Given.AMember(Role.CompanyManager));
        var person = await Given.APersonOf(adviser);
        var tie = new RecordTie.Input { Person = person, Capacity = "trains", RestsOn = "placement", From = Written.ShortDate(Today) };
        foreach (var member in new[] { office, company })
        {
            (tie.Party, tie.To) = (await Key(member), " ");
            await As(adviser).Submit(tie).ShouldHaveError(nameof(RecordTie.Input.To));
            tie.To = Written.ShortDate(Today.AddDays(10));
            await As(adviser).Submit(tie).ShouldSucceed();
        }

        // One error of each: what is no date is not also before the first.
        (tie.Party, tie.To) = (await Key(office), "i morgen");
        (await As(adviser).Submit(tie)).Errors.Where(e => e.Field == nameof(RecordTie.Input.To)).ShouldHaveSingleItem();
        tie.To = Written.ShortDate(Today.AddYears(5).AddDays(1));
        await As(adviser).Submit(tie).ShouldHaveError(nameof(RecordTie.Input.To));
        (tie.From, tie.To) = (Written.ShortDate(Today.AddYears(1).AddDays(1)), Written.ShortDate(Today.AddYears(2)));
        await As(adviser).Submit(tie).ShouldHaveError(nameof(RecordTie.Input.From));

        var last = Today.AddDays(10 + 12 * 7);
        var ties = await Read(db => db.Set<Tie>().Where(t => t.Person == person).ToDictionaryAsync(t => t.Body, t => (t.To, t.PlaceTo)));
        ties[office.Organisation.Id].ShouldBe((Today.AddDays(10), null));
        ties[company.Organisation.Id].ShouldBe((last, Today.AddDays(10)));
        (await As(adviser).Get(PersonUrls.NewTie(person))).ShouldSay("tilgangen slutter 12 uker etter den dagen");
        (await As(adviser).Get(PersonData.Card(person))).Under("Tilknytninger").ShouldContain(
            $"til {Written.Date(last)}. Siste dag i bedriften er {Written.Date(Today.AddDays(10))}, og tilgangen slutter senere.");

        var card = PersonData.Card(person, SharingPurpose.PlaceAndGuideInCompany);
        Today = last;
        (await As(company).Get(card)).ShouldBe(HttpStatusCode.OK);
        Today = last.AddDays(1);
        (await As(company).Get(card)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Requirement("K-02")]
    public async Task LastTie_OfTheBodyThatRecordedThePerson_IsKept_UntilItSaysThatItMeansIt()
    {
        var (adviser, teacher) = (await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.TradeTeacher));
        var person = await Given.APersonOf(adviser);
        var card = PersonData.Card(person);
        var page = await As(adviser).Get(card);
        page.Under("Tilknytninger").ShouldContain("Ingen andre offentlige organer i listen har tilknytning");
        await Given.ATie(person, teacher);
        page = await As(adviser).Get(card);
        page.Under("Tilknytninger").ShouldContain("Minst ett annet offentlig organ i listen har tilknytning");

        var tie = await Read(db => db.Set<Tie>().Where(t => t.Person == person && t.Body == adviser.Organisation.Id).Select(t => t.Id).SingleAsync());
        (string Field, string? Value)[] typed = [("Input.Tie", tie.Value.ToString()), ("Input.To", Written.ShortDate(Today))];
        page = await page.Post("end-tie", typed);
        page.FieldErrors.Keys.ShouldBe(["Input.IsLeft"]);
        (await Read(db => db.Set<Tie>().SingleAsync(t => t.Id == tie))).To.ShouldBeNull();
        // Another tie that goes on for longer is one to stay by.
        var later = await Given.ATie(person, adviser, to: Today.AddDays(5));
        await As(adviser).Submit(new EndTie.Input { Person = person, Tie = tie.Value.ToString(), To = Written.ShortDate(Today.AddDays(5)) })
            .ShouldHaveError(nameof(EndTie.Input.IsLeft));
        await As(adviser).Submit(new EndTie.Input { Person = person, Tie = tie.Value.ToString(), To = Written.ShortDate(Today.AddDays(4)) }).ShouldSucceed();
        page = await (await As(adviser).Get(card)).Post(
            "end-tie", ("Input.Tie", later.Id.Value.ToString()), ("Input.To", Written.ShortDate(Today.AddDays(4))), ("Input.IsLeft", "true"));
        page.ShouldBe(HttpStatusCode.OK);
        Today = Today.AddDays(5);
        (await As(adviser).Get(card)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Requirement("K-02")]
    public async Task LastTie_IsAskedFor_ThoughOneBeginsLater_OrIsOneUsersAlone()
    {
        var adviser = await Given.AMember(Role.ProgrammeAdviser);
        var person = await Given.APersonOf(adviser);
        var own = await Read(db => db.Set<Tie>().SingleAsync(t => t.Person == person));
        await Given.SavedAll(Another(Today.AddDays(2), null), Another(TestData.Before, adviser.User.Id));
        var ending = new EndTie.Input { Person = person, Tie = own.Id.Value.ToString(), To = Written.ShortDate(Today) };
        await As(adviser).Submit(ending).ShouldHaveError(nameof(EndTie.Input.IsLeft));
        ending.To = Written.ShortDate(Today.AddDays(1));
        await As(adviser).Submit(ending).ShouldSucceed();

        Tie Another(DateOnly from, UserId? user) => new()
        {
            Id = Given.Id<TieId>(),
            Person = person,
            BodyKind = own.BodyKind,
            Body = own.Body,
            User = user,
            Capacity = own.Capacity,
            RestsOn = own.RestsOn,
            From = from,
        };
    }

    [Fact, Requirement("K-02")]
    public async Task HalvesOfANavOffice_AreTwoBodies_AndShareByTheTableAlone()
    {
        var state = await Given.AMember(Role.NavCounsellor);
        var (municipal, elsewhere) = (await Given.AMember(Role.MunicipalNavCounsellor, state.Organisation), await Given.AMember(Role.MunicipalNavCounsellor));
        var family = $"Halvdelsen{TestData.Next()}";
        var person = await Given.APersonOf(state, family);
        var livelihood = PersonData.Card(person, SharingPurpose.SecureLivelihood);
        (await As(municipal).Get(livelihood)).ShouldBe(HttpStatusCode.NotFound);

        // The one half ties the other, as it ties any body; the law opens within the office alone, and for livelihood.
        foreach (var member in new[] { municipal, elsewhere })
        {
            await As(state).Submit(new RecordTie.Input { Person = person, Party = await Key(member), Capacity = "secures", RestsOn = "programme", From = Written.ShortDate(Today) })
                .ShouldSucceed();
        }

        (await As(state).Get(livelihood)).Under("Tilknytninger").ShouldContain($"{state.Organisation.Name} (sosiale tjenester i Nav)");
        (await As(municipal).Get(livelihood)).ShouldSay(family);
        (await As(municipal).Get(PersonData.Card(person))).ShouldBe(HttpStatusCode.OK).ShouldNotSay(family);
        (await As(elsewhere).Get(livelihood)).ShouldBe(HttpStatusCode.OK).ShouldNotSay(family);
        await As(municipal).Submit(new RecordTie.Input { Person = person }).ShouldBeRefused(Refusal.NotFound);

        // What it records itself is its own, and not the state's.
        var own = await Given.APersonOf(municipal, family);
        (await As(municipal).Get(PersonData.Card(own, SharingPurpose.SecureLivelihood))).ShouldSay(family);
        (await As(state).Get(PersonData.Card(own, SharingPurpose.SecureLivelihood))).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Requirement("K-02")]
    public async Task User_WhoIsAPersonWithAGradedAddress_IsInNoRegister_ButForWhoIsNamed()
    {
        var (adviser, participant) = (await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.Participant));
        var (administrator, named) = (await Given.AMember(Role.Administrator), await Given.AMember(Role.Administrator));
        var own = await Given.AMember(Role.OrganisationAdministrator, participant.Organisation);
        var person = await Given.APersonOf(adviser);
        await As(adviser).Submit(Identified(person, participant)).ShouldSucceed();
        string[] pages =
        [
            AccessUrls.People, $"{AccessUrls.People}/tabell?format=csv", AccessUrls.Of(participant.Organisation.Id),
            AccessUrls.Of(participant.User.Id),
        ];
        foreach (var reader in new[] { administrator, own })
            foreach (var page in pages) (await ReadBy(reader, page)).ShouldContain(participant.User.Name, customMessage: page);

        await Given.Graded(person);
        await Given.Saved(new NamedViewer { Person = person, User = named.User.Id, From = Today, To = Today });
        foreach (var reader in new[] { administrator, own })
            foreach (var page in pages) (await ReadBy(reader, page)).ShouldNotContain(participant.User.Name, customMessage: page);
        foreach (var page in pages) (await ReadBy(named, page)).ShouldContain(participant.User.Name, customMessage: page);
        // Whoever types the address is answered as if it were nobody's.
        var another = await Given.AMember(Role.ProgrammeAdviser);
        var other = await Given.APersonOf(another);
        await As(another).Submit(Identified(other, participant)).ShouldHaveError(nameof(RecordIdentification.Input.Email));
        await As(another).Submit(new RecordTie.Input
        {
            Person = other,
            Party = await Key(adviser),
            UserEmail = participant.User.Email,
            Capacity = "teaches",
            RestsOn = "admission",
            From = Written.ShortDate(Today),
        }).ShouldHaveError(nameof(RecordTie.Input.UserEmail));
        Today = Today.AddDays(1);
        (await As(named).Get(AccessUrls.Of(participant.User.Id))).ShouldBe(HttpStatusCode.NotFound);

        async Task<string> ReadBy(Member reader, string page) =>
            await (await As(reader).Get(page.Contains('?') ? $"{page}&q={Uri.EscapeDataString(participant.User.Email)}"
                : page == AccessUrls.People ? $"{page}?q={Uri.EscapeDataString(participant.User.Email)}" : page)).Answer.Content.ReadAsStringAsync();
    }

    [Fact, SentTwice, Requirement("K-01"), Requirement("A-09")]
    public async Task User_OfAPerson_IsSaidByWhoHasSeenIdentification_AndThenReadsWhoHasLooked()
    {
        var (adviser, participant) = (await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.Participant));
        var person = await Given.APersonOf(adviser, $"Brukersen{TestData.Next()}");
        var card = PersonData.Card(person, SharingPurpose.RecommendAndTakeIn);
        (await As(participant).Get(PersonUrls.OwnLooks)).ShouldNotSay(adviser.Organisation.Name);

        var page = await As(adviser).Get(card);
        page.Under("Brukeren til personen").ShouldContain("Ingen har sagt hvilken bruker personen er.");
        page = await page.Post("identify", ("Input.Email", "ingen@eksempel.no"));
        page.FieldErrors.Keys.ShouldBe(["Input.Email", "Input.HasSeen"], ignoreOrder: true);
        page = await page.Post("identify", ("Input.Email", participant.User.Email), ("Input.HasSeen", "true"));
        page.ShouldBe(HttpStatusCode.OK).Under("Brukeren til personen").ShouldContain($"Personen logger inn med {participant.User.Email}");
        (await As(participant).Get(PersonUrls.OwnLooks)).ShouldSay(adviser.Organisation.Name);

        page = await page.Post("part-user");
        page.Under("Brukeren til personen").ShouldContain("Ingen har sagt hvilken bruker personen er.");
        (await As(participant).Get(PersonUrls.OwnLooks)).ShouldNotSay(adviser.Organisation.Name);
        await As(adviser).Submit(new EndIdentification.Input { Person = person }).ShouldBeRefused(EndIdentification.PersonHasNoUser);
        // The right one may be said on the same day.
        await As(adviser).Submit(Identified(person, participant)).ShouldSucceed();
    }

    [Fact, Requirement("A-09")]
    public async Task Person_ReadsWhoMaySeeWhat_ByWhichLawOrConsent_AsTheCardShowsIt()
    {
        var (adviser, teacher, participant) = (await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.TradeTeacher), await Given.AMember(Role.Participant));
        var person = await Given.APersonOf(adviser, $"Delesen{TestData.Next()}");
        (await As(participant).Get(PersonUrls.OwnSharing)).ShouldSay("Samløp vet ikke hvem du er ennå");
        await As(adviser).Submit(Identified(person, participant)).ShouldSucceed();
        (await As(participant).Get(PersonUrls.OwnSharing)).ShouldSay("Ingen andre kan se opplysninger om deg").ShouldSay(adviser.Organisation.Name);

        // Tied, and neither in a programme nor with a permit: no row of law opens.
        await Given.ATie(person, teacher);
        var page = await As(participant).Get(PersonUrls.OwnSharing);
        page.ShouldSay(teacher.Organisation.Name).ShouldSay("fordi organisasjonen underviser");
        await Given.InProgramme(person);
        page = await As(participant).Get(PersonUrls.OwnSharing);
        page.ShouldSay("Loven sier det: integreringsloven § 42 (2)");
        (await As(teacher).Get(PersonData.Card(person, SharingPurpose.RecommendAndTakeIn))).ShouldSay("Delesen");

        await Given.Graded(person);
        (await As(participant).Get(PersonUrls.OwnSharing)).ShouldSay("Bare personer som er navngitt for det");
        foreach (var other in new[] { adviser, teacher }) (await As(other).Get(PersonUrls.OwnSharing)).ShouldBe(HttpStatusCode.Forbidden);
        (await Read(db => db.Set<Samlop.Audit.ProcessEvent>().CountAsync(e => e.Code == "persons.own-sharing.read"))).ShouldBeGreaterThan(3);
    }

    [Fact, Requirement("A-09")]
    public async Task Person_ReadsAllThatIsRecorded_AndTakesItAlong_ButNotWhatADecisionKeeps()
    {
        var (adviser, participant) = (await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.Participant));
        var family = $"Eigensen{TestData.Next()}";
        var person = await Given.APersonOf(adviser, family);
        (await As(participant).Get(PersonUrls.OwnRecordJson)).ShouldBe(HttpStatusCode.NotFound);
        await As(adviser).Submit(Identified(person, participant)).ShouldSucceed();
        await Given.InProgramme(person);
        var page = await As(participant).Get(PersonUrls.OwnRecord);
        page.ShouldSay(family).ShouldSay($"Registrert av {adviser.Organisation.Name}").ShouldSay("§ 28").ShouldSay("Tilknytninger");
        var json = await (await As(participant).Get(PersonUrls.OwnRecordJson)).Answer.Content.ReadAsStringAsync();
        json.ShouldContain(family);
        json.ShouldContain("\"category\": \"RightAndTargetGroup\"");
        // To ask whether it is there reads nothing.
        var client = As(participant);
        await client.SignIn();
        var read = await Looks();
        foreach (var url in new[] { PersonUrls.OwnRecordJson, PersonUrls.OwnRecordPdf })
        {
            using var head = new HttpRequestMessage(HttpMethod.Head, new Uri(url, UriKind.Relative));
            await client.Direct.SendAsync(head);
        }

        (await Looks()).ShouldBe(read);
        Task<int> Looks() => Read(db => db.Set<Samlop.Audit.ProcessEvent>().CountAsync(e => e.Code == "persons.own-record.read" && e.Subject == person.Value));

        // What is kept from the person by a decision is not there, nor that it is.
        await Given.Saved(new Order
        {
            Id = Given.Id<OrderId>(),
            Person = person,
            Kind = OrderKind.Withholding,
            ByKind = PartyKind.RefugeeService,
            By = adviser.Organisation.Id,
            Section = "personopplysningsloven § 16",
            Law = OrderLaw.Other,
            Categories = [PersonCategory.RightAndTargetGroup],
            From = TestData.Before,
        });
        (await As(participant).Get(PersonUrls.OwnRecord)).ShouldSay(family).ShouldNotSay("§ 28");
        (await As(adviser).Get(PersonUrls.OwnRecord)).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact, Requirement("A-09")]
    public async Task Person_ReadsTheirOwnPagesInUkrainianAndArabic_FromPageToPage_WithNothingLeftInNorwegian()
    {
        var (adviser, teacher, participant) = (await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.TradeTeacher), await Given.AMember(Role.Participant));
        var person = await Given.APersonOf(adviser);
        await As(adviser).Submit(Identified(person, participant)).ShouldSucceed();
        await Given.InProgramme(person);
        await Given.ATie(person, teacher);
        await Given.Saved(new WorkPeriod
        {
            Id = Given.Id<FactId>(),
            Person = person,
            From = TestData.Before,
            Kind = WorkKind.Employee,
            Occupation = "Snekker",
            Country = "Ukraina",
            YearsAlone = false,
            Source = WorkSource.Told,
        });
        var reader = As(participant);
        var page = await reader.Get($"{PersonUrls.OwnRecord}?{OwnLanguage.Key}=uk");
        page.ShouldSay("Записала організація").ShouldSay("Найманий працівник, Ukraina").ShouldSay("Snekker");
        page.Document.QuerySelector("[lang=uk][dir=ltr]").ShouldNotBeNull();
        InNoNorwegian(page, "uk");
        // The language is kept, and the menu of one's own pages is in it.
        page = await reader.Get(PersonUrls.OwnSharing);
        page.ShouldSay("Вони можуть бачити").ShouldSay("Так каже закон: integreringsloven § 42 (2)");
        InNoNorwegian(page, "uk");
        page.Document.QuerySelector("nav.main-nav a[lang=uk][href='/min-side/alt-om-meg']")!.TextContent.ShouldContain("Усе, що записано про мене");
        (await reader.Get(PersonUrls.OwnLooks)).ShouldSay("Цей переклад не перевірено перекладачем");

        foreach (var url in new[] { PersonUrls.OwnRecord, PersonUrls.OwnSharing })
        {
            page = await reader.Get($"{url}?{OwnLanguage.Key}=ar");
            page.Document.QuerySelector("[lang=ar][dir=rtl]").ShouldNotBeNull();
            InNoNorwegian(page, "ar");
        }

        // What is taken along for another program is as it was; a document is in the language that is read.
        var json = await (await reader.Get(PersonUrls.OwnRecordJson)).Answer.Content.ReadAsStringAsync();
        json.ShouldContain("Ansatt");
        var printer = new Reading();
        Host.Printer = printer;
        (await reader.Get(PersonUrls.OwnRecordPdf)).ShouldBe(HttpStatusCode.OK);
        printer.Html.ShouldContain("dir=\"rtl\"");
        printer.Html.ShouldContain("كل ما هو مسجل عني");
        printer.Html.ShouldContain("لم يراجع مترجم هذه الترجمة");
        page = await reader.Get($"{PersonUrls.OwnRecord}?{OwnLanguage.Key}=nb");
        page.ShouldSay("Registrert av").ShouldNotSay("سجلتها");
        (await reader.Get(PersonUrls.OwnSharing)).ShouldSay("De kan se").ShouldNotSay("يمكنهم");
    }

    /// <summary>Keeps what it is to print.</summary>
    private sealed class Reading : IPdfPrinter
    {
        public string Html { get; private set; } = "";

        public Task<Outcome<byte[]>> Print(string html, CancellationToken cancel)
        {
            Html = html;
            return Task.FromResult<Outcome<byte[]>>("%PDF-1.7"u8.ToArray());
        }
    }

    /// <summary>No text of the pages is left in the part: what others typed, and names, are their own.</summary>
    private static void InNoNorwegian(Page page, string language)
    {
        var part = page.Document.QuerySelector($"main [lang={language}][dir]")!.TextContent;
        Type[] texts = [typeof(PersonsText), typeof(GroundsText), typeof(LookText), typeof(KeepingText), typeof(CommonText)];
        (from type in texts
         let manager = (System.Resources.ResourceManager)type.GetProperty("ResourceManager")!.GetValue(null)!
         from System.Collections.DictionaryEntry text in manager.GetResourceSet(System.Globalization.CultureInfo.InvariantCulture, true, false)!
         from piece in System.Text.RegularExpressions.Regex.Split((string)text.Value!, @"\{\d+\}")
         let words = piece.Trim(' ', '.', ',', ':', '(', ')')
         where words.Length > 5 && words is not "Samløp" and not "Riksrevisjonen" && part.Contains(words, StringComparison.Ordinal)
         select $"{text.Key}: {words}").ShouldBeEmpty(language);
    }

    [Fact, Requirement("K-01")]
    public async Task User_IsOnePerson_AndAPersonHasOneUser()
    {
        var (adviser, other) = (await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.CareerGuide));
        var (first, second) = (await Given.AMember(Role.Participant), await Given.AMember(Role.Participant));
        var (person, another) = (await Given.APersonOf(adviser), await Given.APersonOf(adviser));
        await As(adviser).Submit(Identified(person, first)).ShouldSucceed();
        await As(adviser).Submit(Identified(person, second)).ShouldBeRefused(RecordIdentification.PersonHasUser);
        await As(adviser).Submit(Identified(another, first)).ShouldBeRefused(RecordIdentification.UserIsTied);
        // Who works with persons is no participant, whatever the address says.
        await As(adviser).Submit(Identified(another, adviser)).ShouldHaveError(nameof(RecordIdentification.Input.Email));
        // The body that recorded the person says it, and nobody else.
        await As(other).Submit(Identified(another, second)).ShouldBeRefused(Refusal.NotFound);
        await As(other).Submit(new EndIdentification.Input { Person = person }).ShouldBeRefused(Refusal.NotFound);
    }

    [Fact, SentTwice, Requirement("K-02")]
    public async Task Consent_OnPaper_OpensUntilItIsWithdrawn_AndTheReceiverIsTold()
    {
        var (guide, adviser) = (await Given.AMember(Role.ProcessGuide), await Given.AMember(Role.ProgrammeAdviser));
        var family = $"Papirsen{TestData.Next()}";
        var person = await Given.APersonOf(guide, family);
        await Given.ATie(person, adviser);
        (await As(adviser).Get(PersonData.Card(person, FollowUp))).ShouldNotSay(family);

        var own = PersonData.Card(person, FollowUp);
        await (await As(guide).Get(PersonUrls.NewConsent(person))).Post("consent", ("Input.Receiver", await Key(adviser)),
            ("Input.Category", nameof(PersonCategory.Identity)), ("Input.Purpose", FollowUpToWork), ("Input.Way", "På papir"),
            ("Input.NoticeVersion", "1"), ("Input.NoticeLanguage", "ar"));
        await Scanned(person);
        (await As(adviser).Get(PersonData.Card(person, FollowUp))).ShouldSay(family).Under("Hvem personen er").ShouldContain("har samtykket");

        // One that says the same would stay open when this is withdrawn.
        await As(guide).Submit(await Consented(person, adviser)).ShouldBeRefused(RecordConsent.ConsentIsRecorded);
        var page = await As(guide).Get(own);
        var consent = await Read(db => db.Set<Consent>().SingleAsync(c => c.Person == person));
        (consent.NoticeVersion, consent.NoticeLanguage, consent.Way).ShouldBe((1, "ar", ConsentWay.Paper));
        page = await page.Post("withdraw", ("Input.Consent", consent.Id.Value.ToString()));
        page.Under("Samtykker").ShouldContain("Trukket tilbake");
        (await ToldTo(adviser)).ShouldBe(["Et samtykke som gjelder deling med dere, er trukket tilbake."]);
        (await ToldTo(guide)).ShouldBeEmpty();
        (await As(adviser).Get(PersonData.Card(person, FollowUp))).ShouldNotSay(family).ShouldSay("trukket samtykket tilbake");
        await As(guide).Submit(new RecordWithdrawal.Input { Person = person, Consent = consent.Id.Value.ToString() })
            .ShouldBeRefused(RecordWithdrawal.ConsentIsWithdrawn);
        // A later consent is another.
        await As(guide).Submit(await Consented(person, adviser)).ShouldSucceed();
        (await As(adviser).Get(PersonData.Card(person, FollowUp))).ShouldSay(family);
    }

    [Fact, Requirement("K-02")]
    public async Task Consent_IsNotTaken_WhereALawOpens_NorWhereItOpensNothing()
    {
        var (adviser, teacher) = (await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.TradeTeacher));
        var person = await Given.APersonOf(adviser);
        await Given.InProgramme(person);
        var input = await Consented(person, teacher);
        input.Purpose = nameof(SharingPurpose.RecommendAndTakeIn);
        (await As(adviser).Submit(input)).Refusal!.Code.ShouldBe(nameof(RecordConsent.LawOpens));
        input.Category = nameof(PersonCategory.ProtectedAddress);
        await As(adviser).Submit(input).ShouldBeRefused(RecordConsent.NothingToConsentTo);
    }

    [Fact, Requirement("K-02")]
    public async Task BodyThatDidNotRecordThePerson_RecordsNothing()
    {
        var (adviser, guide) = (await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.CareerGuide));
        var person = await Given.APersonOf(adviser);
        await Given.ATie(person, guide);
        var tie = new RecordTie.Input { Person = person, Party = await Key(guide), Capacity = "guides", RestsOn = "referral", From = "01.01.2022" };
        await As(guide).Submit(tie).ShouldBeRefused(Refusal.NotFound);
        await As(guide).Submit(await Consented(person, adviser)).ShouldBeRefused(Refusal.NotFound);
        await As(guide).Submit(new RecordWithdrawal.Input { Person = person }).ShouldBeRefused(Refusal.NotFound);
        (await As(guide).Get(PersonUrls.NewTie(person))).ShouldBe(HttpStatusCode.NotFound);
        (await As(guide).Get(PersonUrls.NewConsent(person))).ShouldBe(HttpStatusCode.NotFound);
        (await As(guide).Get(PersonData.Card(person, SharingPurpose.RecommendAndTakeIn))).ShouldNotSay("Registrer en tilknytning")
            .Under("Tilknytninger").ShouldNotContain(adviser.Organisation.Name);
    }

    [Fact]
    public async Task WhatIsMissing_IsSaidAtEachField()
    {
        var (adviser, guide) = (await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.ProcessGuide));
        var person = await Given.APersonOf(adviser);
        var page = await (await As(adviser).Get(PersonUrls.NewTie(person))).Post("tie", ("Input.From", "x"), ("Input.To", "x"));
        page.FieldErrors.Keys.ShouldBe(["Input.Party", "Input.Capacity", "Input.RestsOn", "Input.From", "Input.To"], ignoreOrder: true);
        page = await (await As(adviser).Get(PersonUrls.NewConsent(person))).Post("consent", ("Input.From", "x"));
        page.FieldErrors.Keys.ShouldBe(
            ["Input.Receiver", "Input.Category", "Input.Purpose", "Input.Way", "Input.NoticeVersion", "Input.NoticeLanguage", "Input.From"], ignoreOrder: true);
        // Of what no consent opens, none is asked for; nor is one recorded before it is given, or with words that were not in force.
        page.Document.QuerySelectorAll("select[name='Input.Category'] option").Select(o => o.GetAttribute("value"))
            .ShouldNotContain(nameof(PersonCategory.ProtectedAddress));
        page.Document.QuerySelectorAll("select[name='Input.Purpose'] option").Select(o => o.GetAttribute("value")).ShouldContain(nameof(SharingPurpose.PlanAndFollowTraining));
        var consent = await Consented(person, guide);
        (consent.From, consent.NoticeVersion) = (Written.ShortDate(Today.AddDays(1)), "2");
        await As(adviser).Submit(consent).ShouldHaveError(nameof(consent.From), nameof(GroundsText.Error_ConsentToCome));
        await As(adviser).Submit(consent).ShouldHaveError(nameof(consent.NoticeVersion), nameof(GroundsText.Error_NoticeVersionThen));
        var named = new RecordTie.Input { Person = person, Party = await Key(adviser), Capacity = "guides", RestsOn = "referral", From = "01.01.2022", UserEmail = "ingen@example.test" };
        await As(adviser).Submit(named).ShouldHaveError(nameof(RecordTie.Input.UserEmail));
        named.UserEmail = adviser.User.Email;
        await As(adviser).Submit(named).ShouldSucceed();
    }

    [Fact]
    public Task RoleThatRecordsNoGrounds_IsRefused() => ByEachRoleWithout<RecordTie>(async member =>
    {
        await As(member).Submit(new RecordTie.Input()).ShouldBeRefused(Refusal.NotAllowed);
        await As(member).Submit(new EndTie.Input()).ShouldBeRefused(Refusal.NotAllowed);
        await As(member).Submit(new RecordConsent.Input()).ShouldBeRefused(Refusal.NotAllowed);
        await As(member).Submit(new RecordWithdrawal.Input()).ShouldBeRefused(Refusal.NotAllowed);
        await As(member).Submit(new RecordInformed.Input()).ShouldBeRefused(Refusal.NotAllowed);
        await As(member).Submit(new TakeBackInformed.Input()).ShouldBeRefused(Refusal.NotAllowed);
        await As(member).Submit(new RecordRelation.Input()).ShouldBeRefused(Refusal.NotAllowed);
        await As(member).Submit(new EndRelation.Input()).ShouldBeRefused(Refusal.NotAllowed);
        (await As(member).Get(PersonUrls.NewInformed(default))).ShouldBe(HttpStatusCode.Forbidden);
    });

    [Fact, SentTwice, Requirement("K-02"), Requirement("A-09")]
    public async Task Informed_OpensTheLaw_InPlaceOfAConsent_IsReadByThePerson_AndClosesWhenTakenBack()
    {
        var (counsellor, teacher, participant) = (await Given.AMember(Role.NavCounsellor), await Given.AMember(Role.TradeTeacher), await Given.AMember(Role.Participant));
        var family = $"Informertsen{TestData.Next()}";
        var person = await Given.APersonOf(counsellor, family);
        await As(counsellor).Submit(Identified(person, participant)).ShouldSucceed();
        await Given.ATie(person, teacher);
        var card = PersonData.Card(person, SharingPurpose.AssessTargetGroup);
        (await As(teacher).Get(card)).ShouldNotSay(family);

        // No consent is taken: the page says what to do instead, and leads there.
        var consented = await Consented(person, teacher);
        consented.Purpose = nameof(SharingPurpose.AssessTargetGroup);
        var refused = (await As(counsellor).Submit(consented)).Refusal!;
        refused.Code.ShouldBe(nameof(RecordConsent.LawOpensOnceInformed));
        refused.Text.ToString().ShouldStartWith("Loven åpner for denne delingen når personen er informert (NAV-loven § 7 (1)");
        var page = await As(counsellor).Get(PersonUrls.NewConsent(person));
        page.Document.QuerySelectorAll("select[name='Input.Purpose'] option").Select(o => o.GetAttribute("value")).ShouldNotContain(consented.Purpose);
        page = await page.Follow("Registrer hva personen er informert om");
        page = await page.Post("informed", ("Input.On", Written.ShortDate(Today.AddDays(1))));
        page.FieldErrors.Keys.ShouldBe(["Input.Giver", "Input.Receiver", "Input.Purpose", "Input.On", "Input.Way", "Input.Language"], ignoreOrder: true);
        page = await page.Post("informed", ("Input.Giver", await Key(counsellor)), ("Input.Receiver", await Key(teacher)),
            ("Input.Purpose", nameof(SharingPurpose.AssessTargetGroup)), ("Input.On", Written.ShortDate(Today)), ("Input.Way", "Muntlig, med tolk"), ("Input.Language", "ar"));
        page.ShouldBe(HttpStatusCode.OK);
        (await As(teacher).Get(card)).ShouldSay(family);
        (await ToldTo(participant)).ShouldBe(["Noen har registrert at du er informert om hva som deles om deg."]);
        (await ToldTo(counsellor)).ShouldBeEmpty();
        await As(counsellor).Submit(await Informs(person, counsellor, teacher)).ShouldBeRefused(RecordInformed.PersonIsInformed);

        page = await As(participant).Get(PersonUrls.OwnSharing);
        page.ShouldSay($"Hvem som gir opplysninger om deg: {counsellor.Organisation.Name} (Nav-kontor, statlig del)").ShouldSay("muntlig, med tolk");
        page = await page.Follow("العربية");
        var part = page.Document.QuerySelector("div[lang=ar]")!;
        part.GetAttribute("dir").ShouldBe("rtl");
        part.TextContent.ShouldContain($"{counsellor.Organisation.Name} (مكتب Nav، القسم الحكومي)");
        (await As(participant).Get(PersonUrls.OwnRecord)).ShouldSay($"får opplysninger fra {counsellor.Organisation.Name} (Nav-kontor, statlig del)");

        var told = await Read(db => db.Set<Told>().Where(t => t.Person == person).Select(t => t.Id).SingleAsync());
        page = await (await As(counsellor).Get(PersonData.Card(person, FollowUp))).Post("take-back-informed", ("Input.Told", told.Value.ToString()));
        page.Under("Informert om deling").ShouldContain("Tatt tilbake som feil");
        (await As(teacher).Get(card)).ShouldNotSay(family);
        (await As(participant).Get(PersonUrls.OwnSharing)).ShouldNotSay("Det du er informert om");
        await As(counsellor).Submit(new TakeBackInformed.Input { Person = person, Told = told.Value.ToString() }).ShouldBeRefused(TakeBackInformed.InformedIsTakenBack);
    }

    [Fact, Requirement("K-02")]
    public async Task Informed_IsSaidByWhoGivesOrGets_WithATieInForce_AndTheGiverIsTold()
    {
        var (adviser, guide, other) = (await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.CareerGuide), await Given.AMember(Role.NavCounsellor));
        var person = await Given.APersonOf(adviser);
        await As(guide).Submit(await Informs(person, adviser, guide)).ShouldBeRefused(Refusal.NotFound);
        (await As(guide).Get(PersonUrls.NewInformed(person))).ShouldBe(HttpStatusCode.NotFound);
        await Given.ATie(person, guide);
        // It does not know of others than whoever recorded the person, and the recorder says nothing of what goes between two others.
        await As(guide).Submit(await Informs(person, guide, other)).ShouldHaveError(nameof(RecordInformed.Input.Receiver));
        await As(adviser).Submit(await Informs(person, guide, other)).ShouldHaveError(nameof(RecordInformed.Input.Receiver));
        var said = await Informs(person, adviser, guide);
        // Nobody is informed of what no law opens.
        await As(guide).Submit(said).ShouldHaveError(nameof(RecordInformed.Input.Purpose));
        said.Purpose = nameof(SharingPurpose.RecommendAndTakeIn);
        await As(guide).Submit(said).ShouldSucceed();
        (await ToldTo(adviser)).ShouldBe(["En organisasjon har registrert at en person er informert om opplysninger som den får fra dere."]);
        await As(other).Submit(new TakeBackInformed.Input { Person = person }).ShouldBeRefused(Refusal.NotFound);
        await Given.Graded(person);
        await As(guide).Submit(await Informs(person, guide, adviser)).ShouldBeRefused(Refusal.NotFound);
    }

    [Fact, SentTwice, Requirement("K-02")]
    public async Task Relative_SeesAndDoesNothing_FromTheMomentItIsSaid_UntilSomebodyElseEndsIt()
    {
        var (adviser, teacher) = (await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.TradeTeacher));
        var colleague = await Given.AMember(Role.ProgrammeAdviser, adviser.Organisation);
        var family = $"Slektsen{TestData.Next()}";
        var person = await Given.APersonOf(adviser, family);
        await Given.InProgramme(person);
        await Given.ATie(person, teacher);
        var card = PersonData.Card(person, SharingPurpose.RecommendAndTakeIn);
        (await As(colleague).Get(card)).ShouldSay(family);

        var page = await As(adviser).Get(card);
        // An address that is tried tells nothing.
        foreach (var email in new[] { "ingen@eksempel.no", colleague.User.Email })
        {
            page = await page.Post("relation", ("Input.Email", email));
            page.FieldErrors.Keys.ShouldBe(["Input.IsSure"]);
        }

        page = await page.Post("relation", ("Input.Email", "ingen@eksempel.no"), ("Input.IsSure", "true"));
        page.FieldErrors.Keys.ShouldBe(["Input.Email"]);
        page = await page.Post("relation", ("Input.Email", colleague.User.Email), ("Input.IsSure", "true"));
        page.Under("Nære relasjoner").ShouldContain($"{colleague.User.Name}, registrert");
        (await As(colleague).Get(card)).ShouldNotSay(family).ShouldNotSay("Nære relasjoner").ShouldNotSay("Registrer en tilknytning");
        (await ToldTo(colleague)).ShouldHaveSingleItem().ShouldStartWith("Det er registrert at du er i nær familie med en person");
        var relation = await Read(db => db.Set<Relation>().Where(r => r.Person == person).Select(r => r.Id).SingleAsync());
        await As(colleague).Submit(new EndRelation.Input { Person = person, Relation = relation.Value.ToString() }).ShouldBeRefused(Refusal.NotFound);
        await As(colleague).Submit(Identified(person, colleague)).ShouldBeRefused(Refusal.NotFound);
        await As(adviser).Submit(new RecordRelation.Input { Person = person, Email = colleague.User.Email, IsSure = true }).ShouldBeRefused(RecordRelation.RelationIsRecorded);
        await page.Post("end-relation", ("EndInput.Relation", relation.Value.ToString()));
        (await As(colleague).Get(card)).ShouldSay(family);

        // Of oneself, from the card.
        page = await As(teacher).Get(card);
        page.ShouldSay(family).ShouldNotSay("Registrer at en bruker er i nær familie");
        page = await page.Post("own-relation");
        page.FieldErrors.Keys.ShouldBe(["OwnInput.IsRelated"]);
        await page.Post("own-relation", ("OwnInput.IsRelated", "true"));
        (await As(teacher).Get(card)).ShouldNotSay(family);
        await As(teacher).Submit(new DeclareOwnRelation.Input { Person = person, IsRelated = true }).ShouldBeRefused(Refusal.NotFound);
        (await As(adviser).Get(card)).Under("Nære relasjoner").ShouldContain($"{teacher.User.Name}, meldte selv fra");
    }

    [Fact, Requirement("K-02")]
    public async Task RelationThatAUserSaysOfThemself_IsToldToColleagues_AndEndedAtAnyBodyWithATie()
    {
        var (adviser, counsellor) = (await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.NavCounsellor));
        var (colleague, outside) = (await Given.AMember(Role.NavCounsellor, counsellor.Organisation), await Given.AMember(Role.NavCounsellor));
        var person = await Given.APersonOf(adviser);
        await Given.InProgramme(person);
        await Given.ATie(person, counsellor);
        await As(counsellor).Submit(new DeclareOwnRelation.Input { Person = person, IsRelated = true }).ShouldSucceed();
        (await ToldTo(colleague)).ShouldBe(["En kollega har meldt fra at de er i nær familie med en person dere arbeider med. En annen må ta over arbeidet."]);
        (await ToldTo(counsellor)).ShouldBeEmpty();
        (await ToldTo(adviser)).ShouldBeEmpty();

        // What the recorder said of a user is the recorder's alone to end.
        await As(adviser).Submit(new RecordRelation.Input { Person = person, Email = outside.User.Email, IsSure = true }).ShouldSucceed();
        var relations = await Read(db => db.Set<Relation>().Where(r => r.Person == person).ToListAsync());
        EndRelation.Input End(bool own) => new() { Person = person, Relation = relations.Single(r => r.IsOwn == own).Id.Value.ToString() };
        await As(outside).Submit(End(own: true)).ShouldBeRefused(Refusal.NotFound);
        await As(counsellor).Submit(End(own: true)).ShouldBeRefused(Refusal.NotFound);
        await As(colleague).Submit(End(own: false)).ShouldHaveError(nameof(EndRelation.Input.Relation));
        var page = await As(colleague).Get(PersonData.Card(person));
        page.Under("Nære relasjoner").ShouldContain($"{counsellor.User.Name}, meldte selv fra");
        page.Under("Nære relasjoner").ShouldNotContain(outside.User.Name);
        await page.Post("end-relation", ("EndInput.Relation", End(own: true).Relation!));
        (await As(counsellor).Get(PersonData.Card(person))).ShouldBe(HttpStatusCode.OK);
        (await Read(db => db.Set<Relation>().CountAsync(r => r.Person == person && r.EndedAt == null))).ShouldBe(1);
    }

    [Fact, Requirement("K-02")]
    public async Task RelationOfAUserOfAnotherBody_IsToldToThemAndTheirBody_WhichMayEndIt()
    {
        var (adviser, counsellor) = (await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.NavCounsellor));
        var (colleague, other) = (await Given.AMember(Role.NavCounsellor, counsellor.Organisation), await Given.AMember(Role.ProgrammeAdviser, adviser.Organisation));
        var person = await Given.APersonOf(adviser);
        await Given.ATie(person, counsellor);
        await As(adviser).Submit(new RecordRelation.Input { Person = person, Email = counsellor.User.Email, IsSure = true }).ShouldSucceed();
        (await ToldTo(counsellor)).ShouldHaveSingleItem().ShouldStartWith("Det er registrert at du er i nær familie med en person");
        (await ToldTo(colleague)).ShouldHaveSingleItem().ShouldStartWith("Det er registrert at en kollega er i nær familie");
        var relation = await Read(db => db.Set<Relation>().SingleAsync(r => r.Person == person));
        var end = new EndRelation.Input { Person = person, Relation = relation.Id.Value.ToString() };
        await As(counsellor).Submit(end).ShouldBeRefused(Refusal.NotFound);
        await As(colleague).Submit(end).ShouldSucceed();

        // Of oneself by the same form it is one's own: colleagues are told. Of a graded one no body is.
        await As(adviser).Submit(new RecordRelation.Input { Person = person, Email = adviser.User.Email, IsSure = true }).ShouldSucceed();
        (await ToldTo(adviser)).ShouldBeEmpty();
        (await ToldTo(other)).ShouldHaveSingleItem().ShouldStartWith("En kollega har meldt fra at de er i nær familie");
        await Given.Graded(person);
        await Given.Saved(new NamedViewer { Person = person, User = other.User.Id, From = Today, To = Today });
        await As(other).Submit(new RecordRelation.Input { Person = person, Email = counsellor.User.Email, IsSure = true }).ShouldSucceed();
        (await ToldTo(counsellor)).Count.ShouldBe(2);
        (await ToldTo(colleague)).Count.ShouldBe(1);
    }

    [Fact, Requirement("K-02")]
    public async Task RelationOfAUserOfOneHalfOfANavOffice_IsNotEndedByTheOther()
    {
        var (adviser, state) = (await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.NavCounsellor));
        var (related, municipal) = (await Given.AMember(Role.NavCounsellor, state.Organisation), await Given.AMember(Role.MunicipalNavCounsellor, state.Organisation));
        var person = await Given.APersonOf(adviser);
        foreach (var member in new[] { state, municipal }) await Given.ATie(person, member);
        await As(adviser).Submit(new RecordRelation.Input { Person = person, Email = related.User.Email, IsSure = true }).ShouldSucceed();
        var relation = await Read(db => db.Set<Relation>().SingleAsync(r => r.Person == person));
        var end = new EndRelation.Input { Person = person, Relation = relation.Id.Value.ToString() };
        await As(municipal).Submit(end).ShouldHaveError(nameof(EndRelation.Input.Relation));
        await As(state).Submit(end).ShouldSucceed();
    }

    [Fact, Requirement("K-02")]
    public async Task NoticeOfAPerson_GoesToWhoActsAsTheBody_NeitherToARelative_NorOfAGradedOneToWhoIsNotNamed()
    {
        var (adviser, state) = (await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.NavCounsellor));
        var municipal = await Given.AMember(Role.MunicipalNavCounsellor, state.Organisation);
        var (relative, named) = (await Given.AMember(Role.NavCounsellor, state.Organisation), await Given.AMember(Role.NavCounsellor, state.Organisation));
        var person = await Given.APersonOf(adviser);
        foreach (var member in new[] { state, municipal }) await Given.ATie(person, member);
        await Given.Saved(new Relation { Id = Given.Id<RelationId>(), Person = person, User = relative.User.Id, At = PersonData.LongAgo });
        await Withdrawn();
        (await Task.WhenAll(ToldTo(state), ToldTo(named))).ShouldAllBe(told => told.Count == 1);
        (await Task.WhenAll(ToldTo(municipal), ToldTo(relative))).ShouldAllBe(told => told.Count == 0);

        await Given.Graded(person);
        await Given.SavedAll(
            new NamedViewer { Person = person, User = adviser.User.Id, From = Today, To = Today },
            new NamedViewer { Person = person, User = named.User.Id, From = Today, To = Today });
        await Withdrawn();
        (await ToldTo(named)).Count.ShouldBe(2);
        (await ToldTo(state)).Count.ShouldBe(1);

        async Task Withdrawn()
        {
            var consent = await Given.Saved(new Consent
            {
                Id = Given.Id<ConsentId>(),
                Person = person,
                ReceiverKind = PartyKind.NavState,
                Receiver = state.Organisation.Id,
                OwnerKind = PartyKind.RefugeeService,
                Owner = adviser.Organisation.Id,
                Category = PersonCategory.Identity,
                Purpose = SharingPurpose.FollowUpToWork,
                From = TestData.Before,
                Way = ConsentWay.Spoken,
                NoticeVersion = 1,
                NoticeLanguage = "nb",
            });
            await As(adviser).Submit(new RecordWithdrawal.Input { Person = person, Consent = consent.Id.Value.ToString() }).ShouldSucceed();
        }
    }

    private async Task<RecordInformed.Input> Informs(PersonId person, Member giver, Member receiver) => new()
    {
        Person = person,
        Giver = await Key(giver),
        Receiver = await Key(receiver),
        Purpose = nameof(SharingPurpose.AssessTargetGroup),
        On = Written.ShortDate(Today),
        Way = nameof(ToldWay.Written),
        Language = "ar",
    };

    /// <summary>The paper of the person's consent is there.</summary>
    private async Task Scanned(PersonId person)
    {
        var consent = await Read(db => db.Set<Consent>().SingleAsync(c => c.Person == person));
        await Given.Saved(await Given.AScan(consent, Host.Time.Now));
    }

    private const string FollowUpToWork = nameof(SharingPurpose.FollowUpToWork);

    private async Task<string> Key(Member member)
    {
        var body = await Given.BodyOf(member);
        return $"{body.Organisation.Value} {body.Kind}";
    }

    private async Task<RecordConsent.Input> Consented(PersonId person, Member receiver) => new()
    {
        Person = person,
        Receiver = await Key(receiver),
        Category = nameof(PersonCategory.Identity),
        Purpose = nameof(SharingPurpose.FollowUpToWork),
        Way = nameof(ConsentWay.Spoken),
        NoticeVersion = "1",
        NoticeLanguage = "nb",
        From = Written.ShortDate(Today),
    };
}

public sealed class GroundsTests_OnSqlite(SqliteHost host) : GroundsTests(host), IClassFixture<SqliteHost>;

public sealed class GroundsTests_OnPostgres(PostgresHost host) : GroundsTests(host), IClassFixture<PostgresHost>;
