using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Persons.Course;
using Samlop.Persons.Disposing;
using Samlop.Persons.Keeping;
using Samlop.Persons.Notes;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Text;
using Samlop.Tests.Support;

namespace Samlop.Tests.Persons.Disposing;

/// <summary>What happens beside a disposal, or in the way of it.</summary>
public abstract partial class DisposingTests
{
    [Fact, Requirement("K-02")]
    public async Task WhatBecomesDueLater_WhateverDayIsTyped_IsHeldBack()
    {
        const PersonCategory Category = PersonCategory.IntakeAssessment;
        var (officer, second) = (await Given.AMember(Role.DataProtectionOfficer), await Given.AMember(Role.Administrator));
        var adviser = await Given.AMember(Role.ProgrammeAdviser);
        var (one, other) = (await Given.APersonOf(adviser), await Given.APersonOf(adviser));
        foreach (var person in new[] { one, other })
        {
            await As(adviser).Submit(new BeginCourse.Input { Person = person, From = Written.ShortDate(Today.AddDays(-90)), Stage = nameof(PersonStage.Settled), Goal = "Planen" }).ShouldSucceed();
            await As(adviser).Submit(new WriteNote.Input { Person = person, On = Written.ShortDate(Today), Parts = [new() { Words = "Kartlagt", Category = Category.ToString() }] }).ShouldSucceed();
        }

        Task End(PersonId person, int days) => As(adviser).Submit(new EndCourse.Input { Person = person, Why = nameof(CourseEnd.Moved), On = Written.ShortDate(Today.AddDays(-days)) }).ShouldSucceed();
        await End(one, 50);
        await InForce(officer, second, Category, KeepingStart.CourseEnded);
        var id = await Approved(officer, second, Category);
        await End(other, 40);
        (await As(second).Get(DisposalUrls.Disposal(id))).ShouldSay("endret etter at kassasjonen ble foreslått 1 opplysning om 1 person");
        await Run();
        (await Read(db => db.Set<NotePart>().Where(n => n.Person == one || n.Person == other).Select(n => n.Person).ToListAsync())).ShouldBe([other]);
        (await As(second).Get(DisposalUrls.Disposal(id))).ShouldSay("Gjennomført").ShouldSay("endret etter at kassasjonen ble foreslått 1 opplysning om 1 person");
        (await Read(db => db.Set<ProposedRecord>().CountAsync(p => p.Disposal == id))).ShouldBe(0);
    }

    [Fact, Requirement("K-02")]
    public async Task OneRecordThatFails_DoesNotKeepTheOthers_AndTheTwoAreTold()
    {
        const PersonCategory Category = PersonCategory.Log;
        var (officer, second) = (await Given.AMember(Role.DataProtectionOfficer), await Given.AMember(Role.Administrator));
        var adviser = await Given.AMember(Role.ProgrammeAdviser);
        var persons = new List<PersonId>();
        for (var i = 0; i < 3; i++)
        {
            persons.Add(await Given.APersonOf(adviser));
            await As(adviser).Submit(new WriteNote.Input { Person = persons[i], On = Written.ShortDate(Today), Parts = [new() { Words = "Ført", Category = Category.ToString() }] }).ShouldSucceed();
        }

        var kept = await Read(db => db.Set<NotePart>().Where(n => n.Person == persons[1]).Select(n => n.Id).SingleAsync());
        await InForce(officer, second, Category, KeepingStart.FactEnded);
        Today = Today.AddMonths(1).AddDays(1);
        var id = await Approved(officer, second, Category);
        // What refers to a fact keeps the database from letting it go.
        await using (var db = Host.OpenDb())
        {
            await db.Database.ExecuteSqlRawAsync("""CREATE TABLE refers (one uuid REFERENCES person_note_part("Id"))""");
            await db.Database.ExecuteSqlAsync($"""INSERT INTO refers SELECT "Id" FROM person_note_part WHERE "Id" = {kept.Value}""");
        }

        for (var night = 0; night < 2; night++) await Run();
        (await Read(db => db.Set<NotePart>().Where(l => persons.Contains(l.Person)).Select(l => l.Person).ToListAsync())).ShouldBe([persons[1]]);
        (await As(second).Get(DisposalUrls.Disposal(id))).ShouldSay("Samløp sletter om natten").ShouldSay("Kunne ikke slettes Opplysninger om 1 person. Samløp prøver igjen hver natt");
        foreach (var one in new[] { officer, second })
            (await ToldTo(one)).Count(line => line.StartsWith("Opplysninger om 1 person", StringComparison.Ordinal) && line.EndsWith("kunne ikke slettes. Samløp prøver igjen hver natt.", StringComparison.Ordinal)).ShouldBe(1);
        await using (var db = Host.OpenDb()) await db.Database.ExecuteSqlRawAsync("DROP TABLE refers");
        await Run();
        (await Read(db => db.Set<Disposal>().SingleAsync(d => d.Id == id))).End.ShouldBe(DisposalEnd.Done);
        (await Read(db => db.Set<NotePart>().CountAsync(l => persons.Contains(l.Person)))).ShouldBe(0);
    }

    [Fact, Requirement("K-02")]
    public async Task ANoteThatIsCorrected_GoesWithWhatCorrectsIt_AndStaysEmptiedUntilThen()
    {
        const PersonCategory Category = PersonCategory.LanguageLevels;
        var (officer, second) = (await Given.AMember(Role.DataProtectionOfficer), await Given.AMember(Role.Administrator));
        var adviser = await Given.AMember(Role.ProgrammeAdviser);
        var person = await Given.APersonOf(adviser);
        await ACourseOf(adviser, person, "Planen");
        async Task<TeamNoteId> Note(TeamNoteId? corrects, params PersonCategory[] of)
        {
            await As(adviser).Submit(new WriteNote.Input
            {
                Person = person,
                On = Written.ShortDate(Today),
                Corrects = corrects?.Value.ToString(),
                Parts = [.. of.Select(category => new WriteNote.TypedPart { Words = "Ord", Category = category.ToString() })],
            }).ShouldSucceed();
            return await Read(db => db.Set<TeamNote>().Where(n => n.Person == person && n.Corrects == corrects).OrderByDescending(n => n.WrittenAt).Select(n => n.Id).FirstAsync());
        }

        var first = await Note(null, Category);
        var next = await Note(first, Category);
        var last = await Note(next, Category, PersonCategory.TrainingProgress);
        Host.Time.Pass(TimeSpan.FromMinutes(1));
        var whole = await Note(null, Category);
        await Note(whole, Category);
        await As(adviser).Submit(new EndCourse.Input { Person = person, Why = nameof(CourseEnd.Moved), On = Written.ShortDate(Today) }).ShouldSucceed();
        foreach (var one in new[] { Category, PersonCategory.TrainingProgress }) await InForce(officer, second, one, KeepingStart.CourseEnded);
        Today = Today.AddMonths(1).AddDays(1);
        await Approved(officer, second, Category);
        await Run();
        (await Read(db => db.Set<TeamNote>().Where(n => n.Person == person).Select(n => n.Id).ToListAsync())).ShouldBe([first, next, last], ignoreOrder: true);
        (await Read(db => db.Set<NotePart>().Where(n => n.Person == person).Select(n => n.Note).ToListAsync())).ShouldBe([last]);
        await Approved(officer, second, PersonCategory.TrainingProgress);
        await Run();
        (await Read(db => db.Set<TeamNote>().CountAsync(n => n.Person == person))).ShouldBe(0);
    }
}
