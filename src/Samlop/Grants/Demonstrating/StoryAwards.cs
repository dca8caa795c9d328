using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.Demonstrating;
using Samlop.Audit.TwoPerson;
using Samlop.Cases.Impartiality;
using Samlop.Grants.Accept;
using Samlop.Grants.Pay;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Demonstrating;

/// <summary>The awards of the story, and how what is decided by two is told.</summary>
internal static class StoryAwards
{
    public const string Roald = "Roald Forestilt";
    public const string Berit = "Berit Budsjettvik";

    /// <summary>What a county has accepted for a year; null where the machine cannot print, since letters stop there.</summary>
    public static Task<Award?> AwardOf(this StoryTeller teller, StoryCounty county, int year) => teller.Read(db => (
        from a in db.Rows<Award>().All(Because.StoryIsTold).WithAll()
        join o in db.Set<Organisation>() on a.County equals o.Id
        where o.Name == county.Name && a.Year == year && a.Answer == AwardAnswer.Accepted
        select a).SingleOrDefaultAsync());

    /// <summary>An act on what a county has accepted for a year, if the story has come so far.</summary>
    public static StoryAct OfAward(this StoryTeller teller, string when, StoryCounty county, int year, Func<Award, Task> act) =>
        StoryTeller.On(when, async () =>
        {
            if (await teller.AwardOf(county, year) is { } award) await act(award);
        });

    /// <summary>What whoever decides has seen of it.</summary>
    public static Task<string?> SeenOf(this StoryTeller teller, IDecidedByTwo thing) =>
        teller.Read(async db => (await db.CheckOf(thing)).Mark);

    /// <summary>The payments of an award that count, in order.</summary>
    public static Task<List<Payment>> PaymentsOf(this StoryTeller teller, AwardId award) => teller.Read(db =>
        db.Rows<Payment>().All(Because.StoryIsTold).Where(Payment.Counts).Where(p => p.Award == award).OrderBy(p
            => p.Number).ToListAsync());

    public static async Task Declare(this StoryTeller teller, string who, Role role, params StoryCounty[] counties)
    {
        foreach (var county in counties)
        {
            var about = Subject.Of(await teller.ApplicationOf(county.Name));
            await teller.Do(who, role, new DeclareImpartiality.Input { About = about, Answer = nameof(ImpartialityAnswer.NoGround) });
        }
    }

    /// <summary>As people type amounts.</summary>
    public static string Typed(this Money amount) => amount.Kroner.ToString("0.##", CultureInfo.GetCultureInfo("nb-NO"));
}
