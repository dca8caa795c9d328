using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Persons;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Tests.Grants.Demonstrating;
using Samlop.Tests.Support;

namespace Samlop.Tests.Persons.Demonstrating;

/// <summary>The persons of the demonstration: each of those who read finds their own, and a protected one is nowhere.</summary>
[Trait("Category", "Long")]
public sealed class PersonsStoryTests(SqliteHost host) : HostTests(host), IClassFixture<SqliteHost>
{
    [Fact, Requirement("K-01"), Requirement("K-02")]
    public async Task OnTheFirstOfJune_EachFindsTheirOwn_TheProtectedOneIsNowhere_AndTheParticipantReadsWhoHasLooked()
    {
        await Host.TellStory(new DateOnly(2022, 6, 1));
        var persons = await Read(db => db.Set<Person>().Select(p => new { p.GivenName, p.FamilyName, p.BirthDate, HasNumber = p.Numbers.Any(), p.Stage }).ToListAsync());
        persons.Count.ShouldBe(30);
        persons.ShouldContain(p => p.GivenName == null);
        persons.ShouldContain(p => p.BirthDate == null);
        persons.Count(p => !p.HasNumber).ShouldBeGreaterThan(20);
        persons.Count(p => p.FamilyName == "Likestad").ShouldBe(2);
        persons.Select(p => p.Stage).Distinct().Count().ShouldBeGreaterThan(8);
        (await Read(db => db.Set<HeldNumber>().CountAsync(n => n.IsDNumber))).ShouldBe(1);
        (await Read(db => db.Set<Consent>().CountAsync(c => c.WithdrawnAt != null))).ShouldBe(1);

        (string Persona, SharingPurpose Purpose, string[] Finds)[] readers =
        [
            ("Sverre Velkomstad", SharingPurpose.RecommendAndTakeIn, ["Mursal", "Abdi Ukjentsen", "Nour Oppdiktsen"]),
            ("Runa Samtalevik", SharingPurpose.RecommendAndTakeIn, ["Zahra Prøvebakk", "Samira Eksempelvik"]),
            ("Målfrid Sosialnes", SharingPurpose.SecureLivelihood, ["Zahra Prøvebakk"]),
            ("Signe Vegvik", SharingPurpose.RecommendAndTakeIn, ["Rahel Prøveli"]),
            ("Fatima Regnbue", SharingPurpose.RecommendAndTakeIn, ["Leyla Regnbuedikt", "Gulalai"]),
            ("Trygve Fagmann", SharingPurpose.PlaceAndGuideInCompany, ["Samira Eksempelvik", "Person med tilknytning fra 11. april 2022"]),
        ];
        foreach (var (persona, purpose, finds) in readers)
        {
            var page = await Page(persona, PersonUrls.ListFor(purpose));
            foreach (var found in finds) page.ShouldSay(found);
            page.ShouldNotSay("Skjermdal");
        }

        // He has taken his consent back, and the company is told that on the card.
        (await Page("Trygve Fagmann", PersonUrls.ListFor(SharingPurpose.PlaceAndGuideInCompany))).ShouldNotSay("Prøvestrand");
        var own = await Page("Samira Eksempelvik", PersonUrls.OwnLooks);
        own.ShouldSay("Nav Kvadvik").ShouldSay("Kvadvik Mekaniske AS (veileder i bedrift)").ShouldSay("Organisasjonen fikk ikke se noe.");
    }

    private async Task<Page> Page(string persona, string url)
    {
        var member = await Read(async db => await (
            from m in db.Set<Membership>()
            join u in db.Set<User>() on m.User equals u.Id
            join o in db.Set<Organisation>() on m.Organisation equals o.Id
            where u.Name == persona
            orderby m.Id descending
            select new Member(u, o, m)).FirstAsync());
        return await As(member).Get(url);
    }
}
