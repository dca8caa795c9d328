using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit;
using Samlop.Persons;
using Samlop.Persons.Enter;
using Samlop.Persons.Facts;
using Samlop.Persons.Grounds;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Persons.Facts;

/// <summary>What is so of a person is recorded by hand by the body that has the person, and never written over.</summary>
public abstract class FactsTests(SamlopHost host) : HostTests(host)
{
    private const SharingPurpose TakeIn = SharingPurpose.RecommendAndTakeIn;
    private const string Right = "Rett og målgruppe";

    public static TheoryData<string, string, string, (string Field, string Value)[]> Forms => new()
    {
        { "opphold", Right, "Oppholdstillatelse § 28 fra 1. januar 2021 til 1. januar 2024", [("Permit", "Oppholdstillatelse"), ("Section", "§ 28"), ("From", "01.01.2021"), ("To", "01.01.2024")] },
        { "program", Right, "Introduksjonsprogram Halden, fra 1. februar 2021", [("Programme", "Introduksjonsprogram"), ("Municipality", "Halden"), ("From", "01.02.2021")] },
        { "bosted", Right, "Kommunen personen bor i Halden, fra 1. mars 2021", [("Municipality", "Halden"), ("From", "01.03.2021")] },
        { "skolegang", "Skole og realkompetanse", "Videregående skole, yrkesfag sveising, Eritrea, 3 år. Har med kopi.", [("School", "Videregående skole, yrkesfag"), ("Subject", "sveising"), ("Country", "Eritrea"), ("Years", "3"), ("Document", "Har med kopi")] },
        { "norsk", "Språk og språknivå", "Snakke B1 (norskprøven, 1. desember 2021)", [("Skill", "Snakke"), ("Level", "B1"), ("Test", "Norskprøven"), ("From", "01.12.2021")] },
        { "sprak", "Språk og språknivå", "tigrinja fra Asmara. Trenger tolk på skjerm", [("Language", "ti"), ("Dialect", "fra Asmara"), ("Interpreter", "Trenger tolk på skjerm")] },
        { "arbeid", "Arbeidserfaring", "snekker Egen virksomhet, Verkstedet, Eritrea, fra 2015 til 2018. Laget møbler. Personen har fortalt det.", [("Work", "Egen virksomhet"), ("Occupation", "snekker"), ("Employer", "Verkstedet"), ("Country", "Eritrea"), ("Words", "Laget møbler."), ("Source", "Personen har fortalt det"), ("From", "2015"), ("To", "2018")] },
        { "livsopphold", "Livsopphold", "Introduksjonsstønad Kommunen, fra 1. februar 2021", [("Income", "Introduksjonsstønad"), ("Payer", "Kommunen"), ("From", "01.02.2021")] },
        { "helse-og-familie", "Helse og familie", "Omsorg for barn fra 1. februar 2021. 2 barn. Henter klokka 16.", [("Health", "Omsorg for barn"), ("Children", "2"), ("Words", "Henter klokka 16"), ("From", "01.02.2021")] },
        { "kontakt", "Kontaktopplysninger", "Telefon 400 00 000", [("Way", "Telefon"), ("Value", "400 00 000")] },
    };

    [Theory, MemberData(nameof(Forms)), Requirement("K-01"), Requirement("A-10")]
    public async Task Fact_IsRecordedOnItsOwnPage_AndStandsOnTheCard(string slug, string heading, string told, (string Field, string Value)[] typed)
    {
        var adviser = await Given.AMember(Role.ProgrammeAdviser);
        var person = await Given.APersonOf(adviser);
        var page = await As(adviser).Get(PersonUrls.NewFact(person, slug));
        page = await page.Post("fact", [.. typed.Select(t => ($"Input.Fact.{t.Field}", (string?)t.Value))]);
        page.ShouldBe(HttpStatusCode.OK);
        (await As(adviser).Get(PersonData.Card(person, TakeIn))).Under(heading).ShouldContain(told, Case.Insensitive);
        var recorded = await Events<FactRecorded>(person, "persons.fact.recorded");
        recorded.ShouldHaveSingleItem().By.ShouldBe(adviser.Organisation.Id);
    }

    [Fact, Requirement("K-01")]
    public async Task PageBesideTheCard_SaysWhomItIsAbout_AndLeadsBackToTheCard_WhichTellsWhatWasDone()
    {
        var (adviser, colleague) = (await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.ProgrammeAdviser));
        var family = $"Vedsidesen{TestData.Next()}";
        var person = await Given.APersonOf(adviser, family);
        var page = await (await As(adviser).Get(PersonData.Card(person, TakeIn))).Follow("Registrer e-post eller telefon");
        page.ShouldSay(family);
        var wrong = await page.Post("fact", ("Input.Fact.Way", "Telefon"));
        wrong.FieldErrors.Keys.ShouldBe(["Input.Fact.Value"]);
        wrong.ShouldSay(family);

        page = await page.Post("fact", ("Input.Fact.Way", "Telefon"), ("Input.Fact.Value", "400 00 001"));
        page.Title.ShouldContain(family);
        page.ShouldSay("Du registrerte en opplysning.");
        var (told, card) = (page.Url, PersonData.Card(person, TakeIn));
        told.ShouldStartWith(card);
        // What is sent from the card is not answered by what was told before it.
        (await page.Post("stage", ("StageInput.Stage", ""))).ShouldNotSay("Du registrerte en opplysning.");
        (await As(colleague).Get(told)).ShouldNotSay("Du registrerte en opplysning.");
        (await As(adviser).Get(card)).ShouldNotSay("Du registrerte en opplysning.");
        (await As(adviser).Get(told)).ShouldSay("Du registrerte en opplysning.");
        Host.Time.Pass(Receipts.Told + TimeSpan.FromSeconds(1));
        (await As(adviser).Get(told)).ShouldNotSay("Du registrerte en opplysning.");
    }

    [Fact, SentTwice, Requirement("K-01")]
    public async Task StageAndLaw_AreRecorded_AndTheEventKeepsEachAsItWas()
    {
        var adviser = await Given.AMember(Role.ProgrammeAdviser);
        var person = await Given.APersonOf(adviser);
        var page = await As(adviser).Get(PersonData.Card(person, TakeIn));
        page = await page.Post("stage", ("StageInput.Stage", ""));
        page.FieldErrors.Keys.ShouldBe(["StageInput.Stage"]);
        page = await page.Post("stage", ("StageInput.Stage", "Kartlagt"), ("StageInput.Law", "Integreringsloven"));
        page.Under(Right).ShouldContain("Fase KartlagtLov personen følger Integreringsloven");
        page = await page.Post("stage", ("StageInput.Stage", "I klasse"), ("StageInput.Law", ""));
        page.Under(Right).ShouldContain("Fase I klasse");
        (await Events<RecordStage.StageRecorded>(person, "persons.stage.recorded")).Select(e => (e.Stage, e.Law))
            .ShouldBe([(PersonStage.Mapped, IntegrationLaw.Integration2020), (PersonStage.InClass, IntegrationLaw.None)]);
    }

    [Fact, SentTwice, Requirement("K-01"), Requirement("K-02")]
    public async Task Fact_IsCorrected_ByAnEndAndANewOne_AndOneThatNeverWasIsGone()
    {
        var adviser = await Given.AMember(Role.ProgrammeAdviser);
        var person = await Given.APersonOf(adviser);
        await As(adviser).Submit(Home(person, "3001", "01.01.2021")).ShouldSucceed();
        await As(adviser).Submit(Home(person, "3002", "01.01.2022")).ShouldHaveError("Fact.From");

        var page = await As(adviser).Get(PersonData.Card(person, TakeIn));
        var first = await Read(db => db.Set<Residence>().SingleAsync(r => r.Person == person));
        page = await page.Post("end-fact", ("Input.Fact", Key(first)), ("Input.To", "01.12.2020"));
        page.FieldErrors.Keys.ShouldBe(["Input.To"]);
        page = await page.Post("end-fact", ("Input.Fact", Key(first)), ("Input.To", "31.12.2021"));
        page.Under(Right).ShouldContain("Halden, fra 1. januar 2021 til 31. desember 2021");
        await As(adviser).Submit(Home(person, "3002", "01.01.2022")).ShouldSucceed();
        page = await As(adviser).Get(PersonData.Card(person, TakeIn));
        page.Under(Right).ShouldContain("Moss, fra 1. januar 2022");

        // What was ended is not ended again; what was a mistake is told no more, and stands in its way no more.
        await As(adviser).Submit(new EndFact.Input { Person = person, Fact = Key(first), To = "01.06.2021" }).ShouldHaveError("Fact");
        var second = await Read(db => db.Set<Residence>().SingleAsync(r => r.Person == person && r.To == null));
        await page.Post("end-fact", ("Input.Fact", Key(second)), ("Input.WasMistake", "true"));
        (await As(adviser).Get(PersonData.Card(person, TakeIn))).Under(Right).ShouldNotContain("Moss");
        await As(adviser).Submit(new EndFact.Input { Person = person, Fact = Key(second), WasMistake = true }).ShouldHaveError("Fact");
        await As(adviser).Submit(Home(person, "3003", "01.01.2022")).ShouldSucceed();
        (await Read(db => db.Set<Residence>().CountAsync(r => r.Person == person))).ShouldBe(3);
        (await Events<FactEnded>(person, "persons.fact.ended")).Select(e => e.WasMistake).ShouldBe([false, true]);
    }

    [Fact, Requirement("K-02")]
    public async Task ProgrammeThatEnds_OrNeverWas_OpensNothingMore()
    {
        var (adviser, teacher) = (await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.TradeTeacher));
        var family = $"Programsen{TestData.Next()}";
        var person = await Given.APersonOf(adviser, family);
        await Given.ATie(person, teacher);
        await As(adviser).Submit(Typed(person, FactKind.Permit, f => (f.Permit, f.From) = (nameof(PermitKind.Residence), "01.01.2021"))).ShouldSucceed();
        (await As(teacher).Get(PersonData.Card(person, TakeIn))).ShouldNotSay(family);
        await As(adviser).Submit(Typed(person, FactKind.Programme, f => (f.Programme, f.From) = (nameof(ProgrammeKind.Introduction), "01.01.2021"))).ShouldSucceed();
        (await As(teacher).Get(PersonData.Card(person, TakeIn))).ShouldSay(family);
        var programme = await Read(db => db.Set<ProgrammePeriod>().SingleAsync(p => p.Person == person));
        await As(adviser).Submit(new EndFact.Input { Person = person, Fact = Key(programme), To = Written.ShortDate(Today.AddDays(-1)) }).ShouldSucceed();
        (await As(teacher).Get(PersonData.Card(person, TakeIn))).ShouldNotSay(family);
    }

    [Fact, SentTwice, Requirement("K-01")]
    public async Task DNumber_BecomesAnIdentityNumber_AndIsNeverShown_AndThePersonIsFoundByBoth()
    {
        var adviser = await Given.AMember(Role.ProgrammeAdviser);
        var person = await Given.APersonOf(adviser);
        var (former, next) = (NationalIdentityNumbers.SyntheticD(TestData.Next()), NationalIdentityNumbers.Synthetic(TestData.Next()));
        await As(adviser).Submit(Number(person, former)).ShouldSucceed();
        await As(adviser).Submit(Number(person, former)).ShouldHaveError("Fact.Number");
        await As(adviser).Submit(Number(person, NationalIdentityNumbers.SyntheticD(TestData.Next()))).ShouldHaveError("Fact.Number");
        (await As(adviser).Get(PersonData.Card(person))).Under("Hvem personen er").ShouldContain("D-nummer Registrert, men vises ikke");

        // To others it would tell that the person is not resident.
        var teacher = await Given.AMember(Role.TradeTeacher);
        await Given.ATie(person, teacher);
        await Given.InProgramme(person);
        (await As(teacher).Get(PersonData.Card(person, TakeIn))).ShouldNotSay("D-nummer").Under("Hvem personen er").ShouldContain("Fødselsnummer eller d-nummer Registrert");

        Today = Today.AddDays(1);
        var page = await As(adviser).Get(PersonUrls.NewFact(person, "nummer"));
        page = await page.Post("fact", ("Input.Fact.Number", former));
        page.ShouldBe(HttpStatusCode.UnprocessableEntity).Document.DocumentElement.OuterHtml.ShouldNotContain(former);
        page = await page.Post("fact", ("Input.Fact.Number", next));
        page.ShouldBe(HttpStatusCode.OK);
        var told = (await As(adviser).Get(PersonData.Card(person))).Under("Hvem personen er");
        told.ShouldContain("Fødselsnummer Registrert");
        told.ShouldNotContain("D-nummer");
        await As(adviser).Submit(Number(person, former)).ShouldHaveError("Fact.Number");
        foreach (var digits in new[] { former, next })
        {
            var alike = await As(adviser).Submit(new LookForAlike.Input { Person = new() { FamilyName = "Helt Annen", BirthDate = "01.02.1980", Number = digits } }).ShouldSucceed();
            alike.Rows.ShouldHaveSingleItem().Id.ShouldBe(person);
        }
    }

    [Fact, SentTwice, Requirement("K-02")]
    public async Task GradedAddress_TakesThePersonOutOfEverybodysSight_AndSaysNothingOfItself()
    {
        var adviser = await Given.AMember(Role.ProgrammeAdviser);
        var colleague = await Given.AMember(Role.ProgrammeAdviser, adviser.Organisation);
        var family = $"Sperresen{TestData.Next()}";
        var person = await Given.APersonOf(adviser, family);
        await As(adviser).Submit(new GradeAddress.Input { Person = person, Grade = GradeAddress.Lifted, From = Written.ShortDate(Today) }).ShouldBeRefused(GradeAddress.NotGraded);

        var page = await As(adviser).Get(PersonUrls.Grading(person));
        page = await page.Post("grade", ("Input.From", Written.ShortDate(Today.AddDays(1))));
        page.FieldErrors.Keys.ShouldBe(["Input.Grade", "Input.From"], ignoreOrder: true);
        page = await page.Post("grade", ("Input.Grade", "Strengt fortrolig adresse"), ("Input.From", Written.ShortDate(Today)));
        page.FieldErrors.Keys.ShouldBe(["Input.Understood"]);
        page = await page.Post("grade", ("Input.Understood", "true"));
        page.ShouldBe(HttpStatusCode.OK).ShouldNotSay(family);
        foreach (var member in new[] { adviser, colleague })
        {
            (await As(member).Get(PersonData.Card(person))).ShouldBe(HttpStatusCode.NotFound);
            (await As(member).Get(PersonUrls.Grading(person))).ShouldBe(HttpStatusCode.NotFound);
            (await As(member).Get(PersonUrls.ListFor(SharingPurpose.PlanAndFollowTraining))).ShouldNotSay(family);
            await As(member).Submit(Home(person, "3001", "01.01.2021")).ShouldBeRefused(Refusal.NotFound);
        }

        (await Read(db => db.Set<ProcessEvent>().Where(e => e.Code == "persons.address.graded" && e.Subject == person.Value).Select(e => e.Data).SingleAsync()))
            .ShouldNotContain("Confidential");

        // Who is named for the person finds the person, and not the address nor its grading; and says when it is lifted.
        await Given.Saved(new NamedViewer { Person = person, User = adviser.Id, From = TestData.Before });
        page = await As(adviser).Get(PersonData.Card(person));
        page.ShouldSay(family).ShouldNotSay("trengt fortrolig");
        await As(adviser).Submit(new GradeAddress.Input { Person = person, Grade = GradeAddress.Lifted, From = Written.ShortDate(Today) }).ShouldHaveError("From");
        Today = Today.AddDays(2);
        await As(adviser).Submit(new GradeAddress.Input { Person = person, Grade = GradeAddress.Lifted, From = Written.ShortDate(Today) }).ShouldSucceed();
        (await As(colleague).Get(PersonData.Card(person))).ShouldSay(family);
    }

    [Theory]
    [InlineData("opphold", "Permit,From", "")]
    [InlineData("opphold", "To", "Permit=Norsk statsborger,From=01.01.2021,To=01.01.2022")]
    [InlineData("opphold", "Section", "Permit=Norsk statsborger,Section=§ 28,From=01.01.2021")]
    [InlineData("program", "To", "Programme=Introduksjonsprogram,From=01.01.2022,To=31.12.2021")]
    [InlineData("program", "From,To", "Programme=Introduksjonsprogram,From=x,To=y")]
    [InlineData("bosted", "Municipality,From", "From=01.01.2100")]
    [InlineData("bosted", "From", "Municipality=Halden,From=01.01.1980")]
    [InlineData("skolegang", "School,Country,Years,Document", "Years=tre")]
    [InlineData("norsk", "Skill,Level,Test,From", "From=01.01.2100")]
    [InlineData("sprak", "Language,Interpreter", "")]
    [InlineData("kontakt", "Way,Value", "Value=x")]
    [InlineData("kontakt", "Value", "Way=Telefon,Value=x")]
    [InlineData("nummer", "Number", "Number=12345678901")]
    [InlineData("arbeid", "Work,Occupation,Country,Source,From", "Occupation=snekker 141192 12345")]
    [InlineData("arbeid", "To", "Work=Ansatt,Occupation=kokk,Country=Syria,Source=Personen har fortalt det,From=2018,To=2015")]
    [InlineData("livsopphold", "Income,From", "")]
    [InlineData("helse-og-familie", "Children", "Health=Trenger tilrettelegging,Children=2,From=01.02.2021")]
    public async Task WhatIsWrong_IsSaidAtEachField_AndNothingTypedIsLost(string slug, string wrong, string typed)
    {
        var adviser = await Given.AMember(Role.ProgrammeAdviser);
        var person = await Given.APersonOf(adviser);
        var fields = typed.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).Select(pair => (Field: $"Input.Fact.{pair[0]}", Value: (string?)pair[1])).ToArray();
        var page = await (await As(adviser).Get(PersonUrls.NewFact(person, slug))).Post("fact", fields);
        page.ShouldBe(HttpStatusCode.UnprocessableEntity).FieldErrors.Keys.ShouldBe(wrong.Split(',').Select(field => $"Input.Fact.{field}"), ignoreOrder: true);
        foreach (var (field, value) in fields.Where(f => page.Document.QuerySelector($"input[type=text][name='{f.Field}']") is not null))
            page.Document.QuerySelector($"input[name='{field}']")!.GetAttribute("value").ShouldBe(value);
        (await Events<FactRecorded>(person, "persons.fact.recorded")).ShouldBeEmpty();
    }

    [Fact, Requirement("K-02")]
    public async Task FactOfAChild_AndOfHealthPersonnel_IsReadByThePerson_AndByTheBodyWithAConsentOfItsKindAlone()
    {
        var (adviser, participant) = (await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.Participant));
        var person = await Given.APersonOf(adviser);
        await As(adviser).Submit(new RecordIdentification.Input { Person = person, Email = participant.User.Email, HasSeen = true }).ShouldSucceed();
        foreach (var (words, ofChild, personnel) in new[] { ("Pauser", false, false), ("Logoped", true, false), ("Ryggen", false, true), ("Astma", true, true) })
        {
            await As(adviser).Submit(Typed(person, FactKind.Health, f =>
                (f.Health, f.Words, f.OfChild, f.UnderHealthPersonnelAct, f.From) = (nameof(HealthMatterKind.Other), words, ofChild, personnel, "01.01.2022"))).ShouldSucceed();
        }

        (await As(adviser).Get(PersonData.Card(person))).ShouldSay("Pauser").ShouldNotSay("Logoped").ShouldNotSay("Ryggen").ShouldNotSay("Astma");
        (await As(participant).Get(PersonUrls.OwnRecord)).ShouldSay("Pauser").ShouldSay("Logoped. Gjelder et barn.").ShouldSay("Ryggen. Registrert av helsepersonell.").ShouldSay("Astma");
        var body = await Given.BodyOf(adviser);
        await Given.OnPaper(new Consent
        {
            Id = Given.Id<ConsentId>(),
            Person = person,
            ReceiverKind = body.Kind,
            Receiver = body.Organisation,
            Category = PersonCategory.HealthAndFamily,
            Purpose = SharingPurpose.PlanAndFollowTraining,
            From = TestData.Before,
            Way = ConsentWay.Paper,
            NamesChild = true,
        });
        (await As(adviser).Get(PersonData.Card(person))).ShouldSay("Pauser").ShouldSay("Logoped").ShouldNotSay("Ryggen").ShouldNotSay("Astma");
        (await As(adviser).Get(PersonData.Card(person, TakeIn))).ShouldSay("Pauser").ShouldNotSay("Logoped");
    }

    [Fact, Requirement("K-02")]
    public async Task BodyThatDidNotRecordThePerson_RecordsAndEndsNothing()
    {
        var (adviser, guide) = (await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.CareerGuide));
        var person = await Given.APersonOf(adviser);
        await Given.ATie(person, guide);
        await As(adviser).Submit(Home(person, "3001", "01.01.2021")).ShouldSucceed();
        var home = await Read(db => db.Set<Residence>().SingleAsync(r => r.Person == person));
        await As(guide).Submit(Home(person, "3001", "01.01.2021")).ShouldBeRefused(Refusal.NotFound);
        await As(guide).Submit(new EndFact.Input { Person = person, Fact = Key(home), WasMistake = true }).ShouldBeRefused(Refusal.NotFound);
        await As(guide).Submit(new GradeAddress.Input { Person = person }).ShouldBeRefused(Refusal.NotFound);
        await As(guide).Submit(new RecordStage.Input { Person = person }).ShouldBeRefused(Refusal.NotFound);
        (await As(guide).Get(PersonUrls.NewFact(person, "bosted"))).ShouldBe(HttpStatusCode.NotFound);
        (await As(guide).Get(PersonUrls.Grading(person))).ShouldBe(HttpStatusCode.NotFound);
        (await As(guide).Get(PersonData.Card(person, TakeIn))).ShouldNotSay("Registrer og rett opplysninger");
        (await As(adviser).Get(PersonUrls.NewFact(person, "ukjent"))).ShouldBe(HttpStatusCode.NotFound);
        await As(adviser).Submit(Typed(person, FactKind.AddressGrading, _ => { })).ShouldBeRefused(Refusal.NotFound);
        // A fact of another person is none of this one's.
        var other = await Given.APersonOf(adviser);
        await As(adviser).Submit(new EndFact.Input { Person = other, Fact = Key(home), WasMistake = true }).ShouldHaveError("Fact");
    }

    [Fact]
    public async Task WhatAPersonLivesOn_IsNotRecordedBeforeItsFirstDay()
    {
        var adviser = await Given.AMember(Role.ProgrammeAdviser);
        var person = await Given.APersonOf(adviser);
        await As(adviser).Submit(Wages(Today.AddDays(1))).ShouldHaveError("Fact.From", nameof(FactsText.Error_ToCome));
        await As(adviser).Submit(Wages(Today)).ShouldSucceed();

        RecordFact.Input Wages(DateOnly from) => Typed(
            person, FactKind.Livelihood, fact => (fact.Income, fact.From) = (nameof(LivelihoodIncome.Wages), Written.ShortDate(from)));
    }

    [Fact]
    public Task RoleThatRecordsNoFacts_IsRefused() => ByEachRoleWithout<RecordFact>(async member =>
    {
        await As(member).Submit(new RecordFact.Input()).ShouldBeRefused(Refusal.NotAllowed);
        await As(member).Submit(new EndFact.Input()).ShouldBeRefused(Refusal.NotAllowed);
        await As(member).Submit(new RecordStage.Input()).ShouldBeRefused(Refusal.NotAllowed);
        await As(member).Submit(new GradeAddress.Input()).ShouldBeRefused(Refusal.NotAllowed);
    });

    private static string Key(DatedFact fact) => new FactRef(fact.FactKind, fact.Id).Key;

    private static RecordFact.Input Home(PersonId person, string municipality, string from) =>
        Typed(person, FactKind.Residence, fact => (fact.Municipality, fact.From) = (municipality, from));

    private static RecordFact.Input Number(PersonId person, string digits) => Typed(person, FactKind.Number, fact => fact.Number = digits);

    private static RecordFact.Input Typed(PersonId person, FactKind kind, Action<TypedFact> type)
    {
        var input = new RecordFact.Input { Person = person, Kind = kind.ToString() };
        type(input.Fact);
        return input;
    }

    private Task<List<T>> Events<T>(PersonId person, string code) where T : IEvent => Read(async db =>
        (await db.Set<ProcessEvent>().Where(e => e.Code == code && e.Subject == person.Value).OrderBy(e => e.Sequence).Select(e => e.Data).ToListAsync())
            .ConvertAll(data => (T)EventJson.Read(code, data)!));
}

public sealed class FactsTests_OnSqlite(SqliteHost host) : FactsTests(host), IClassFixture<SqliteHost>;

public sealed class FactsTests_OnPostgres(PostgresHost host) : FactsTests(host), IClassFixture<PostgresHost>;
