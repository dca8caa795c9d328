using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit;
using Samlop.Persons;
using Samlop.Persons.Glass;
using Samlop.Persons.Look;
using Samlop.Persons.Oversight;
using Samlop.Persons.Record;
using Samlop.Persons.Sharing;
using Samlop.Persons.Terms;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Persons.Glass;

/// <summary>The glass is broken for stated categories and hours, by the rule alone, and is never broken unseen.</summary>
public abstract class GlassTests(SamlopHost host) : HostTests(host)
{
    private const SharingPurpose FollowUp = SharingPurpose.FollowUpToWork;

    [Fact, SentTwice, Requirement("K-02"), Requirement("A-09")]
    public async Task Glass_OpensWhatIsStated_ForItsHours_AndThePersonAndTheOfficerAreTold()
    {
        var (guide, adviser) = (await Given.AMember(Role.ProcessGuide), await Given.AMember(Role.ProgrammeAdviser));
        var colleague = await Given.AMember(Role.ProgrammeAdviser, adviser.Organisation);
        var (participant, officer) = (await Given.AMember(Role.Participant), await Given.AMember(Role.DataProtectionOfficer));
        var family = $"Nødsen{TestData.Next()}";
        var person = await Given.APersonOf(guide, family);
        await Given.Saved(new PersonUser { Person = person, User = participant.Id, From = Today });
        await Given.ATie(person, adviser);

        var page = await (await As(adviser).Get(PersonData.Card(person, FollowUp))).Follow("Åpne i en nødsituasjon");
        page.ShouldNotSay(family).ShouldSay("Personen får beskjed");
        page.Document.QuerySelector("main")!.TextContent.ShouldNotContain("Adressesperre");
        page = await page.Post("glass", ("Input.Hours", "25"));
        page.FieldErrors.Keys.ShouldBe(["Input.Reason", "Input.Words", "Input.Categories", "Input.Hours", "Input.IsUnderstood"], ignoreOrder: true);
        page = await page.Post("glass", ("Input.Reason", "Fare for liv eller helse"), ("Input.Words", "Svarer ikke etter en trussel."),
            ("Input.Categories", nameof(PersonCategory.Identity)), ("Input.Hours", "2"), ("Input.IsUnderstood", "true"));
        page.ShouldBe(HttpStatusCode.OK).ShouldSay(family)
            .ShouldSay($"Du har åpnet hvem personen er i en nødsituasjon. Det er åpent til {Written.Instant(Host.Time.Now.AddHours(2))}.");
        page.Url.ShouldStartWith(PersonData.Card(person, FollowUp));
        (await Shown(adviser, person)).ShouldBe([PersonCategory.Identity]);
        (await Shown(colleague, person)).ShouldBeEmpty();

        (await ToldTo(participant)).ShouldBe(["Noen har åpnet opplysninger om deg i en nødsituasjon. Du kan se hvem og hva."]);
        (await As(participant).Get(PersonUrls.OwnLooks)).ShouldSay(adviser.Organisation.Name)
            .ShouldSay("Nødåpning fordi noen kunne være i fare for liv eller helse. Organisasjonen kunne se hvem personen er til").ShouldNotSay("trussel");
        (await ToldTo(officer)).ShouldContain("Noen har åpnet opplysninger i en nødsituasjon. Se på begrunnelsen.");
        page = await (await As(officer).Get("/oppgaver")).Follow("Se på begrunnelsen");
        page.ShouldSay("Svarer ikke etter en trussel.").ShouldSay(adviser.User.Name).ShouldSay("Det som er lest mens det var åpent").ShouldNotSay(family);
        page.Under("Det som er lest mens det var åpent").ShouldContain("hvem personen er");
        page = await page.Post("seen");
        page.FieldErrors.Keys.ShouldBe(["Input.Note"]);
        page = await page.Post("seen", ("Input.Note", "Politiet var varslet."));
        page.ShouldSay("Politiet var varslet.");
        (await As(officer).Get(GlassUrls.Overseen)).ShouldSay($"Nødåpning: {adviser.Organisation.Name}");
        (await As(adviser).Get(PersonData.Card(person, FollowUp))).ShouldNotSay("Politiet var varslet.");

        Host.Time.Pass(TimeSpan.FromHours(2) + TimeSpan.FromMinutes(1));
        (await Shown(adviser, person)).ShouldBeEmpty();
        (await Data(person, "persons.glass.opened")).ShouldHaveSingleItem().ShouldNotContain("trussel");
    }

    [Fact, Requirement("K-02")]
    public async Task ProtectedPerson_OneWithoutATie_AndNobody_AreAnsweredAlike_AndTheAttemptsAreListed()
    {
        var (guide, adviser) = (await Given.AMember(Role.ProcessGuide), await Given.AMember(Role.ProgrammeAdviser));
        var officer = await Given.AMember(Role.DataProtectionOfficer);
        var (hidden, untied) = (await Given.APersonOf(guide), await Given.APersonOf(guide));
        await Given.ATie(hidden, adviser);
        await Given.Graded(hidden);
        foreach (var id in new[] { hidden, untied, new PersonId(Guid.CreateVersion7(Host.Time.Now)) })
        {
            var page = await As(adviser).Get(GlassUrls.Break(id, FollowUp));
            page = await page.Post("glass", ("Input.Reason", "Fare for liv eller helse"), ("Input.Words", "Fare for livet."),
                ("Input.Categories", nameof(PersonCategory.Contact)), ("Input.Hours", "1"), ("Input.IsUnderstood", "true"));
            page.ShouldBe(HttpStatusCode.NotFound);
            (await As(adviser).Submit(Broken(id)).ShouldSucceed()).ShouldBe(new BreakGlass.Answer(false, false));
            (await Data(id, "persons.glass.attempted")).Count.ShouldBe(2);
        }

        (await Read(db => db.Set<GlassAttempt>().Where(a => a.User == adviser.Id).Select(a => a.Step).Distinct().ToListAsync())).ShouldBe([SharingStep.NoTie]);
        (await Read(db => db.Set<OpenedGlass>().CountAsync(g => g.User == adviser.Id))).ShouldBe(0);
        (await ToldTo(officer)).ShouldContain("Noen prøvde å åpne opplysninger i en nødsituasjon, og det ble ikke åpnet. Se på forsøket.");
        var list = await As(officer).Get(GlassUrls.Overseen);
        list = await list.Follow($"Forsøk på nødåpning: {adviser.Organisation.Name}, 8. mars 2022 kl. 12.00");
        list.ShouldSay("Personen finnes ikke for den som prøvde.").ShouldSay("Fare for livet.").ShouldNotSay("Oppdiktet");
    }

    [Fact, Requirement("K-02")]
    public async Task OwnFamily_OpensNothing_AndIsListed_AndTheAnswerDoesNotSayWhy()
    {
        var (guide, adviser) = (await Given.AMember(Role.ProcessGuide), await Given.AMember(Role.ProgrammeAdviser));
        var person = await Given.APersonOf(guide);
        await Given.ATie(person, adviser);
        await Given.Saved(new Relation { Id = Given.Id<RelationId>(), Person = person, User = adviser.Id, At = PersonData.LongAgo });
        var page = await As(adviser).Get(GlassUrls.Break(person, FollowUp));
        page = await page.Post("glass", ("Input.Reason", "Fare for liv eller helse"), ("Input.Words", "Vil vite det."),
            ("Input.Categories", nameof(PersonCategory.Contact)), ("Input.Hours", "1"), ("Input.IsUnderstood", "true"));
        page.Title.ShouldBe("Opplysningene ble ikke åpnet");
        page.ShouldNotSay("relasjon");
        (await Shown(adviser, person)).ShouldBeEmpty();
        (await Read(db => db.Set<GlassAttempt>().SingleAsync(a => a.Person == person))).Step.ShouldBe(SharingStep.Related);
    }

    [Fact, Requirement("K-02")]
    public async Task PrivateReader_WithoutAStatement_OpensNothing_AndTheProtectedAddressIsNeverOffered()
    {
        var (guide, supervisor) = (await Given.AMember(Role.ProcessGuide), await Given.AMember(Role.Supervisor));
        var person = await Given.APersonOf(guide);
        await Given.ATie(person, supervisor);
        (await As(supervisor).Submit(Broken(person, SharingPurpose.PlaceAndGuideInCompany)).ShouldSucceed()).IsOpen.ShouldBeFalse();
        (await Read(db => db.Set<GlassAttempt>().SingleAsync(a => a.Person == person))).Step.ShouldBe(SharingStep.NoStatement);
        var address = Broken(person, SharingPurpose.PlaceAndGuideInCompany);
        address.Categories = [nameof(PersonCategory.ProtectedAddress)];
        await As(supervisor).Submit(address).ShouldHaveError(nameof(BreakGlass.Input.Categories));
    }

    /// <summary>An administrator has no way round, and none of those who read persons sees what the officer sees.</summary>
    [Fact]
    public Task RoleThatSeesNoPersons_BreaksNoGlass() => ByEachRoleWithout<BreakGlass>(async member =>
    {
        (await As(member).Get(GlassUrls.Break(new PersonId(Guid.NewGuid()), FollowUp))).ShouldBe(HttpStatusCode.Forbidden);
        await As(member).Submit(new BreakGlass.Input()).ShouldBeRefused(Refusal.NotAllowed);
    });

    [Fact]
    public Task RoleThatOverseesNothing_SeesNoGlass() => ByEachRoleWithout<Oversee>(async member =>
    {
        (await As(member).Get(GlassUrls.Overseen)).ShouldBe(HttpStatusCode.Forbidden);
        (await As(member).Get(GlassUrls.One(Guid.NewGuid()))).ShouldBe(HttpStatusCode.Forbidden);
        await As(member).Submit(new MarkGlassSeen.Input()).ShouldBeRefused(Refusal.NotAllowed);
    });

    [Fact, Requirement("K-02")]
    public async Task WhatAnOfficerTried_IsLookedAtByAnother()
    {
        var (officer, another) = (await Given.AMember(Role.DataProtectionOfficer), await Given.AMember(Role.DataProtectionOfficer));
        var attempt = await Given.Saved(new GlassAttempt
        {
            Id = new(Guid.CreateVersion7(Host.Time.Now)),
            Person = new(Guid.CreateVersion7(Host.Time.Now)),
            User = officer.Id,
            BodyKind = PartyKind.RefugeeService,
            Body = officer.Organisation.Id,
            Reason = GlassReason.DangerToLifeOrHealth,
            Words = "Prøver seg fram.",
            Categories = [PersonCategory.Identity],
            Step = SharingStep.NoTie,
            At = Host.Time.Now,
        });
        await As(officer).Submit(new MarkGlassSeen.Input { Thing = attempt.Id.Value, Note = "Sett på" }).ShouldBeRefused(OfficerLook.LookedAtByAnother);
        await As(another).Submit(new MarkGlassSeen.Input { Thing = attempt.Id.Value, Note = "Sett på" }).ShouldSucceed();
    }

    [Fact]
    public async Task WhatIsNotThere_IsNotMarked()
    {
        var officer = await Given.AMember(Role.DataProtectionOfficer);
        (await As(officer).Get(GlassUrls.One(Guid.NewGuid()))).ShouldBe(HttpStatusCode.NotFound);
        await As(officer).Submit(new MarkGlassSeen.Input { Thing = Guid.NewGuid(), Note = "Sett på" }).ShouldBeRefused(Refusal.NotFound);
    }

    private static BreakGlass.Input Broken(PersonId person, SharingPurpose purpose = FollowUp) => new()
    {
        Person = person,
        Purpose = purpose.ToString(),
        Reason = nameof(GlassReason.DangerToLifeOrHealth),
        Words = "Fare for livet.",
        Categories = [nameof(PersonCategory.Contact)],
        Hours = "1",
        IsUnderstood = true,
    };

    private async Task<IReadOnlyList<PersonCategory>> Shown(Member member, PersonId person) =>
        [.. (await As(member).Submit(new OpenCard.Input { Person = person, Purpose = nameof(SharingPurpose.FollowUpToWork) }).ShouldSucceed()).Card!.Sections
            .Where(s => s.Answer is CardAnswer.Shown).Select(s => s.Category)];

    private Task<List<string>> Data(PersonId person, string code) =>
        Read(db => db.Set<ProcessEvent>().Where(e => e.Code == code && e.Subject == person.Value).Select(e => e.Data).ToListAsync());
}

public sealed class GlassTests_OnSqlite(SqliteHost host) : GlassTests(host), IClassFixture<SqliteHost>;

public sealed class GlassTests_OnPostgres(PostgresHost host) : GlassTests(host), IClassFixture<PostgresHost>;
