using Microsoft.Extensions.DependencyInjection;
using Samlop.Persons;
using Samlop.Persons.Enter;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Files;
using Samlop.Tests.Support;

namespace Samlop.Tests.Persons;

/// <summary>Made-up persons, and bodies that have to do with them.</summary>
internal static class PersonData
{
    /// <summary>Before anything that a test does.</summary>
    public static readonly DateTimeOffset LongAgo = new(2021, 3, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>What a form of a new person holds, looked through.</summary>
    public static RegisterPerson.Input Typed(string family, string? given = null, string? born = "01.02.1990") => new()
    {
        Person = new TypedPerson { FamilyName = family, GivenName = given, BirthDate = born },
        IsLookedThrough = true,
    };

    /// <summary>A person whom a member registered for their body.</summary>
    public static async Task<PersonId> APersonOf(this TestData given, Member member, string? family = null) =>
        (await given.Host.As(member).Submit(Typed(family ?? $"Oppdiktet {TestData.Next()}", "Prøve")).ShouldSucceed()).Person;

    /// <summary>The body that a member acts for.</summary>
    public static async Task<Body> BodyOf(this TestData given, Member member)
    {
        await using var db = given.Host.OpenDb();
        return (await given.Host.Services.GetRequiredService<SharingReaders>().PartyOf(db, await given.Host.ActorOf(member), CancellationToken.None)).Body;
    }

    /// <summary>A tie in force of a body to a person, as it was before the test begins.</summary>
    public static async Task<Tie> ATie(this TestData given, PersonId person, Member member, DateOnly? to = null)
    {
        var body = await given.BodyOf(member);
        return await given.Saved(new Tie
        {
            Id = given.Id<TieId>(),
            Person = person,
            BodyKind = body.Kind,
            Body = body.Organisation,
            Capacity = "teaches",
            RestsOn = "admission",
            From = TestData.Before,
            To = to,
        });
    }

    /// <summary>A consent on paper and its scan, as they were before the test begins.</summary>
    public static async Task<Consent> OnPaper(this TestData given, Consent consent)
    {
        consent.Scans.Add(await given.AScan(consent, LongAgo));
        return await given.Saved(consent);
    }

    /// <summary>A scan of a paper, whose file is there as a row alone.</summary>
    public static async Task<ConsentScan> AScan(this TestData given, Consent consent, DateTimeOffset at)
    {
        var file = await given.Saved(new StoredFile(new ReceivedFile(new string('a', 64), "samtykke.png", 1, FileKind.Png), at));
        return new ConsentScan { Id = given.Id<ConsentScanId>(), Person = consent.Person, Consent = consent.Id, File = file.Id, AddedAt = at };
    }

    /// <summary>In the introduction programme with a residence permit, as the rows of integreringsloven ask.</summary>
    public static Task InProgramme(this TestData given, PersonId person) => given.SavedAll(
        new ProgrammePeriod { Id = given.Id<FactId>(), Person = person, Kind = ProgrammeKind.Introduction, From = TestData.Before },
        new Permit { Id = given.Id<FactId>(), Person = person, Kind = PermitKind.Residence, Section = "§ 28", From = TestData.Before });

    /// <summary>The address is graded, as it was before the test begins.</summary>
    public static Task Graded(this TestData given, PersonId person, DateOnly? to = null) => given.Saved(
        new AddressGrading { Id = given.Id<FactId>(), Person = person, Grade = AddressProtection.StrictlyConfidential, From = TestData.Before, To = to });

    public static string Card(PersonId person, SharingPurpose purpose = SharingPurpose.PlanAndFollowTraining) => PersonUrls.Card(person, purpose);

    /// <summary>What the card says under the heading of a category.</summary>
    public static string Under(this Page page, string heading)
    {
        var section = page.Document.QuerySelectorAll("section.section").Single(s => Page.Flat(s.QuerySelector("h2")?.TextContent ?? "") == heading);
        return Page.Flat(section.TextContent);
    }

    /// <summary>Where a task of somebody leads.</summary>
    public static async Task<Page> TaskOf(this Client client, string title)
    {
        var page = (await client.Get("/oppgaver")).ShouldSay(title);
        var link = page.Document.QuerySelectorAll("a[aria-label]").Single(a => a.GetAttribute("aria-label")!.EndsWith($": {title}", StringComparison.Ordinal));
        return await client.Get(link.GetAttribute("href")!);
    }
}
