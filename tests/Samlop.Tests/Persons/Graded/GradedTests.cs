using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit;
using Samlop.Audit.TwoPerson;
using Samlop.Persons;
using Samlop.Persons.Facts;
using Samlop.Persons.Graded;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Persons.Graded;

/// <summary>Who may find a person whose address is graded: asked for by the recorder, proposed by the data protection officer, decided by a second.</summary>
public abstract class GradedTests(SamlopHost host) : HostTests(host)
{
    [Fact, SentTwice, Requirement("K-02")]
    public async Task GradedPerson_IsFoundByWhoIsNamedByTwo_WhoMayLiftTheGrading()
    {
        var (adviser, colleague, family, person) = await APerson();
        var (officer, administrator) = (await Given.AMember(Role.DataProtectionOfficer), await Given.AMember(Role.Administrator));
        var page = await (await As(adviser).Get(PersonUrls.Grading(person))).Post("grade",
            ("Input.Grade", "Strengt fortrolig adresse"), ("Input.From", Written.ShortDate(Today)), ("Input.Wanted", "finnes@ikke.test"), ("Input.Understood", "true"));
        page.FieldErrors.Keys.ShouldBe(["Input.Wanted"]);
        page = await page.Post("grade", ("Input.Wanted", adviser.User.Email));
        var reference = await ReferenceOf(person);
        page.ShouldBe(HttpStatusCode.OK).ShouldSay($"Referansen er {reference.Code}").ShouldSay("Venter på personvernombudet").ShouldNotSay(family);
        page.Url.ShouldNotContain(person.Value.ToString());
        (await As(colleague).Get(page.Url)).ShouldSay(reference.Code).ShouldNotSay("Referansen er").ShouldNotSay(family);
        (await As(adviser).Get(PersonData.Card(person))).ShouldBe(HttpStatusCode.NotFound);

        // The officer is told and proposes, without being told of whom.
        (await ToldTo(officer)).ShouldBe(["En adressesperre venter på hvem som skal navngis."]);
        page = await As(officer).TaskOf($"Adressesperre {reference.Code} venter på hvem som skal navngis");
        page.ShouldSay(adviser.Organisation.Name).ShouldSay(adviser.User.Email).ShouldNotSay(family);
        (await As(officer).Get(GradedUrls.List)).ShouldSay(reference.Code).ShouldSay(adviser.Organisation.Name).ShouldNotSay(family);
        page = await page.Post("propose", ("Input.From", Written.ShortDate(Today.AddDays(-1))), ("Input.To", "x"));
        page.FieldErrors.Keys.ShouldBe(["Input.Email", "Input.Organisation", "Input.From", "Input.To", "Input.RestsOn"], ignoreOrder: true);
        page = await page.Post("propose", ("Input.Organisation", adviser.Organisation.Name), ("Input.From", Written.ShortDate(Today)), ("Input.To", ""),
            ("Input.RestsOn", "Fast kontaktperson."));
        page.ShouldBe(HttpStatusCode.OK).ShouldSay("Venter på den andre personen").ShouldSay("Fast kontaktperson.").ShouldNotSay(family);
        (await As(adviser).Get(PersonData.Card(person))).ShouldBe(HttpStatusCode.NotFound);

        // The second person puts it in force.
        (await ToldTo(administrator)).ShouldBe(["Et forslag om hvem som skal navngis, venter på den andre personen."]);
        page = await As(administrator).TaskOf($"Avgjør hvem som skal navngis for adressesperre {reference.Code}");
        page = await page.ShouldNotSay(family).Post("approve");
        page.ShouldBe(HttpStatusCode.OK).ShouldSay("Gjelder nå").ShouldNotSay(family);
        (await ToldTo(adviser)).ShouldBe(
        [
            "Du er navngitt og kan finne en person som andre ikke ser i Samløp.",
            "Personvernombudet har avgjort hvem som er navngitt for en adressesperre dere har registrert.",
        ], ignoreOrder: true);
        (await ToldTo(officer)).ShouldContain("Forslaget ditt om hvem som skal navngis, er satt i kraft.");
        (await As(adviser).Get(PersonData.Card(person))).ShouldSay(family).ShouldNotSay("trengt fortrolig");
        (await As(colleague).Get(PersonData.Card(person))).ShouldBe(HttpStatusCode.NotFound);
        foreach (var told in await Told(reference)) told.ShouldNotContain(family);

        // Who is named acts for the recording body, and lifts it: nobody is named any more.
        Today = Today.AddDays(2);
        page = await (await As(adviser).Get(PersonUrls.Grading(person))).Post("grade",
            ("Input.Grade", "Adressesperren er opphevet"), ("Input.From", Written.ShortDate(Today)));
        page.ShouldBe(HttpStatusCode.OK);
        (await As(colleague).Get(PersonData.Card(person))).ShouldSay(family);
        (await Read(db => db.Set<NamedViewer>().SingleAsync(n => n.Person == person))).To.ShouldBe(Today.AddDays(-1));
        (await As(officer).Get(GradedUrls.Reference(reference.Id))).ShouldSay("Opphevet").ShouldNotSay("Foreslå hvem som skal navngis");
    }

    [Fact, SentTwice, Requirement("K-02")]
    public async Task Proposal_IsReturnedWithWords_SentAnew_TakenBack_AndWithdrawn_AndThenItWaitsAgain()
    {
        var (adviser, _, _, person) = await APerson();
        var (officer, other) = (await Given.AMember(Role.DataProtectionOfficer), await Given.AMember(Role.DataProtectionOfficer));
        var reference = await AGrading(adviser, person);
        var naming = await Proposed(officer, reference, adviser);
        (await Waits(reference)).ShouldBeFalse();
        await As(officer).Submit(Naming(officer, reference, adviser)).ShouldBeRefused(ProposeNaming.NamingIsProposed);
        await As(officer).Submit(new ApproveNaming.Input { Naming = naming, Seen = Mark(naming, 1) }).ShouldBeRefused(CheckRefusal.PreparedBySame);

        var page = await (await As(other).Get(GradedUrls.Naming(naming))).Post("return", ("ReturnInput.Reasons", "For lenge."));
        page.ShouldBe(HttpStatusCode.OK).ShouldSay("For lenge.");
        (await ToldTo(officer)).ShouldContain("Et forslag om hvem som skal navngis, er sendt tilbake til deg.");
        page = await As(officer).TaskOf($"Rett eller trekk forslaget om hvem som skal navngis for adressesperre {reference.Code}");
        page = await page.Post("send", ("SendInput.To", Written.ShortDate(Today.AddDays(30))));
        page.ShouldBe(HttpStatusCode.OK).ShouldSay("Venter på den andre personen").ShouldSay(Written.Date(Today.AddDays(30)));
        await As(other).Submit(new ApproveNaming.Input { Naming = naming, Seen = Mark(naming, 1) }).ShouldBeRefused(TwoPersonCheck.SentAnew);
        page = await page.Post("takeback");
        page = await page.Post("withdraw");
        page.ShouldSay("Forslaget er trukket").ShouldSay("Venter på personvernombudet");
        (await Waits(reference)).ShouldBeTrue();
        await As(officer).Submit(new SendNaming.Input { Naming = naming }).ShouldBeRefused(Samlop.Persons.Graded.Naming.NamingIsOver);

        // Nobody is named: the recorder is told, and asks anew.
        page = await page.Post("decline");
        page.ShouldSay("Ingen er navngitt nå");
        (await ToldTo(adviser)).ShouldBe(["Personvernombudet har avgjort hvem som er navngitt for en adressesperre dere har registrert."]);
        await As(officer).Submit(new DeclineNaming.Input { Reference = reference.Id }).ShouldBeRefused(GradedReference.NamingIsNotAsked);
        page = await As(adviser).Get(GradedUrls.Own);
        page = await page.Post("ask", ("Input.Email", "finnes@ikke.test"));
        page.FieldErrors.Keys.ShouldBe(["Input.Reference", "Input.Email"], ignoreOrder: true);
        page = await page.Post("ask", ("Input.Reference", reference.Code), ("Input.Email", ""));
        page.ShouldBe(HttpStatusCode.OK).ShouldSay("Venter på personvernombudet");
        await As(adviser).Submit(new AskForNaming.Input { Reference = reference.Id.Value.ToString() }).ShouldBeRefused(GradedReference.NamingIsAsked);
        (await As(officer).Get("/oppgaver")).ShouldSay($"Adressesperre {reference.Code} venter på hvem som skal navngis");
    }

    [Fact, SentTwice, Requirement("K-02")]
    public async Task Naming_IsEndedByOne_AndTheOneWhoWasNamedIsTold()
    {
        var (adviser, _, family, person) = await APerson();
        var (officer, administrator) = (await Given.AMember(Role.DataProtectionOfficer), await Given.AMember(Role.Administrator));
        var reference = await AGrading(adviser, person);
        var naming = await Proposed(officer, reference, adviser);
        await As(officer).Submit(new EndNaming.Input { Naming = naming }).ShouldBeRefused(Samlop.Persons.Graded.Naming.NamingIsNotInForce);
        await As(administrator).Submit(new ApproveNaming.Input { Naming = naming, Seen = Mark(naming, 1) }).ShouldSucceed();
        (await As(adviser).Get(PersonData.Card(person))).ShouldSay(family);
        var page = await (await As(officer).Get(GradedUrls.Naming(naming))).Post("end");
        page.ShouldBe(HttpStatusCode.OK).ShouldSay("Avsluttet før den gjaldt");
        (await As(adviser).Get(PersonData.Card(person))).ShouldBe(HttpStatusCode.NotFound);
        (await ToldTo(adviser)).ShouldContain("Du er ikke lenger navngitt for en person som andre ikke ser i Samløp.");

        // Named again from the same day: one row for the rule.
        var again = await Proposed(officer, reference, adviser);
        await As(administrator).Submit(new ApproveNaming.Input { Naming = again, Seen = Mark(again, 1) }).ShouldSucceed();
        (await As(adviser).Get(PersonData.Card(person))).ShouldSay(family);
        (await Read(db => db.Set<NamedViewer>().CountAsync(n => n.Person == person))).ShouldBe(1);
        await As(officer).Submit(Naming(officer, reference, adviser)).ShouldBeRefused(Namings.NamedAlready);
    }

    [Fact, Requirement("K-02")]
    public async Task Second_IsNeverTheOneWhoIsNamed_AndAUserIsNamedForOneOrganisation()
    {
        var (adviser, _, family, person) = await APerson();
        var officer = await Given.AMember(Role.DataProtectionOfficer);
        var elsewhere = await Given.AMember(Role.CareerGuide, person: adviser.User);
        var himself = await Given.AMember(Role.Administrator, person: adviser.User);
        await Given.ATie(person, elsewhere);
        var reference = await AGrading(adviser, person);
        var naming = await Proposed(officer, reference, adviser);
        (await ToldTo(himself)).ShouldBeEmpty();
        (await As(himself).Get("/oppgaver")).ShouldNotSay(reference.Code);
        await As(himself).Submit(new ApproveNaming.Input { Naming = naming, Seen = Mark(naming, 1) }).ShouldBeRefused(Samlop.Persons.Graded.Naming.NamedIsOneself);
        await As(himself).Submit(new ReturnNaming.Input { Naming = naming, Reasons = "Nei." }).ShouldBeRefused(Samlop.Persons.Graded.Naming.NamedIsOneself);
        await As(await Given.AMember(Role.Administrator)).Submit(new ApproveNaming.Input { Naming = naming, Seen = Mark(naming, 1) }).ShouldSucceed();
        (await As(adviser).Get(PersonData.Card(person))).ShouldSay(family);
        (await As(elsewhere).Get(PersonData.Card(person, SharingPurpose.RecommendAndTakeIn))).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Requirement("K-02")]
    public async Task Proposal_OfWhatHasChangedSince_IsNotPutInForce()
    {
        var (adviser, colleague, _, person) = await APerson();
        var (officer, administrator) = (await Given.AMember(Role.DataProtectionOfficer), await Given.AMember(Role.Administrator));
        var reference = await AGrading(adviser, person);
        var first = await Proposed(officer, reference, adviser);
        var second = await Proposed(officer, reference, colleague);
        await As(administrator).Submit(new ApproveNaming.Input { Naming = first, Seen = Mark(first, 1) }).ShouldSucceed();
        Today = Today.AddDays(1);
        await As(adviser).Submit(new GradeAddress.Input { Person = person, Grade = GradeAddress.Lifted, From = Written.ShortDate(Today) }).ShouldSucceed();
        await As(administrator).Submit(new ApproveNaming.Input { Naming = second, Seen = Mark(second, 1) }).ShouldBeRefused(CheckRefusal.NothingToDecide);
        (await Read(db => db.Set<Naming>().SingleAsync(n => n.Id == second))).WithdrawnAt.ShouldNotBeNull();
        await As(officer).Submit(Naming(officer, reference, colleague)).ShouldBeRefused(GradedReference.GradingIsLifted);
        var outsider = await Given.AMember(Role.CaseOfficer);
        await As(officer).Submit(Naming(officer, await AGrading(adviser, await Given.APersonOf(adviser)), outsider)).ShouldHaveError("Email");
    }

    [Fact]
    public async Task OthersThanTheOfficerAndTheSecond_ReadAndDoNothing()
    {
        var (adviser, _, _, person) = await APerson();
        var reference = await AGrading(adviser, person);
        var naming = await Proposed(await Given.AMember(Role.DataProtectionOfficer), reference, adviser);
        await ByEachRoleWithout<ProposeNaming>(async member =>
        {
            (await As(member).Get(GradedUrls.List)).Status.ShouldBe(HttpStatusCode.Forbidden);
            (await As(member).Get(GradedUrls.Reference(reference.Id))).Status.ShouldBe(HttpStatusCode.Forbidden);
            await As(member).Submit(new ProposeNaming.Input { Reference = reference.Id }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new DeclineNaming.Input { Reference = reference.Id }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new SendNaming.Input { Naming = naming }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new TakeBackNaming.Input { Naming = naming }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new WithdrawNaming.Input { Naming = naming }).ShouldBeRefused(Refusal.NotAllowed);
        });
        await ByEachRoleWithout<ApproveNaming>(async member =>
        {
            (await As(member).Get(GradedUrls.Naming(naming))).Status.ShouldBe(HttpStatusCode.Forbidden);
            await As(member).Submit(new ApproveNaming.Input { Naming = naming }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new ReturnNaming.Input { Naming = naming }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new EndNaming.Input { Naming = naming }).ShouldBeRefused(Refusal.NotAllowed);
        });
        await ByEachRoleWithout<AskForNaming>(async member =>
        {
            (await As(member).Get(GradedUrls.Own)).Status.ShouldBe(HttpStatusCode.Forbidden);
            await As(member).Submit(new AskForNaming.Input { Reference = reference.Id.Value.ToString() }).ShouldBeRefused(Refusal.NotAllowed);
        });
        // Another body that records persons finds none of this one's.
        var other = await Given.AMember(Role.ProgrammeAdviser);
        (await As(other).Get(GradedUrls.Own)).ShouldNotSay(reference.Code);
        await As(other).Submit(new AskForNaming.Input { Reference = reference.Id.Value.ToString() }).ShouldHaveError("Reference");
    }

    private async Task<(Member Adviser, Member Colleague, string Family, PersonId Person)> APerson()
    {
        var adviser = await Given.AMember(Role.ProgrammeAdviser);
        var colleague = await Given.AMember(Role.ProgrammeAdviser, adviser.Organisation);
        var family = $"Sperresen{TestData.Next()}";
        return (adviser, colleague, family, await Given.APersonOf(adviser, family));
    }

    private async Task<GradedReference> AGrading(Member recorder, PersonId person)
    {
        await As(recorder).Submit(new GradeAddress.Input
        {
            Person = person,
            Grade = nameof(AddressProtection.StrictlyConfidential),
            From = Written.ShortDate(Today),
            Understood = true,
        }).ShouldSucceed();
        return await ReferenceOf(person);
    }

    private async Task<NamingId> Proposed(Member officer, GradedReference reference, Member named) =>
        (await As(officer).Submit(Naming(officer, reference, named)).ShouldSucceed()).Naming;

    private ProposeNaming.Input Naming(Member officer, GradedReference reference, Member named) => new()
    {
        Reference = reference.Id,
        Email = named.User.Email,
        Organisation = named.Organisation.Id.Value.ToString(),
        From = Written.ShortDate(Today),
        RestsOn = $"Kontaktperson, foreslått av {officer.Role}.",
    };

    private static string Mark(NamingId naming, int round) => $"{naming.Value:N}-{round}";

    private Task<GradedReference> ReferenceOf(PersonId person) =>
        Read(db => db.Set<GradedReference>().SingleAsync(r => r.Person == person && r.LiftedOn == null));

    private async Task<bool> Waits(GradedReference reference) =>
        (await Read(db => db.Set<GradedReference>().SingleAsync(r => r.Id == reference.Id))).WaitsSince is not null;

    private Task<List<string>> Told(GradedReference reference) =>
        Read(db => db.Set<ProcessEvent>().Where(e => e.Subject == reference.Id.Value).Select(e => e.Data).ToListAsync());
}

public sealed class GradedTests_OnSqlite(SqliteHost host) : GradedTests(host), IClassFixture<SqliteHost>;

public sealed class GradedTests_OnPostgres(PostgresHost host) : GradedTests(host), IClassFixture<PostgresHost>;
