using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Graded;

/// <summary>From which day to which, and why, as typed.</summary>
public abstract class NamingInput
{
    public string? From { get; set; }

    /// <summary>The last day; empty where no end is set.</summary>
    public string? To { get; set; }

    /// <summary>Why just this user.</summary>
    public string? RestsOn { get; set; }

    internal (DateOnly From, DateOnly? To, string RestsOn) Read(DateOnly today, FieldErrors errors)
    {
        var from = TypedLine.ReadDay(From, nameof(From), errors);
        var to = TypedLine.ReadDayOrNone(To, nameof(To), errors);
        if (from < today && from != default) errors.Add(nameof(From), Phrase.In<GradedText>(nameof(GradedText.Error_From)));
        if (to < from && to != default(DateOnly))
            errors.Add(nameof(To), Phrase.In<CommonText>(nameof(CommonText.Error_ToBeforeFrom)));
        var rests = TypedField.NeededText(
            RestsOn, Naming.RestsOnLimit, nameof(RestsOn), Phrase.In<GradedText>(nameof(GradedText.Error_RestsOn)), errors);
        return (from, to, rests);
    }
}

/// <summary>A naming with its two-person check, for the steps on it.</summary>
internal static class Namings
{
    public static readonly Refusal NamedReadsNoMore = Refusal.In<GradedText>(nameof(NamedReadsNoMore));
    public static readonly Refusal NamedAlready = Refusal.In<GradedText>(nameof(NamedAlready));
    public static readonly Refusal NamingDaysAreOver = Refusal.In<GradedText>(nameof(NamingDaysAreOver));

    public static async Task<(Naming Naming, TwoPersonCheck Check, GradedReference Reference)?> FoundNaming(
        this AppDb db, NamingId id, Actor actor, CancellationToken cancel = default)
    {
        if (await db.Rows<Naming>().Overseen(actor).AsTracking().SingleOrDefaultAsync(n => n.Id == id, cancel) is not { } naming)
            return null;
        var reference = await db.Rows<GradedReference>().Overseen(actor).AsTracking()
            .SingleAsync(r => r.Id == naming.Reference, cancel);
        return (naming, await db.CheckOf(naming, cancel), reference);
    }

    /// <summary>What can have changed since it was proposed: the grading, the days, whether the user reads there, who is named.</summary>
    public static async Task<Refusal?> StillStands(
        this AppDb db, Naming naming, GradedReference reference, DateOnly today, CancellationToken cancel)
    {
        if (reference.LiftedOn is not null) return GradedReference.GradingIsLifted;
        if (naming.To < today) return NamingDaysAreOver;
        var roles = Look.ReadPersons.Needs.Roles.ToList();
        var reads = await db.HeldOn(today).AnyAsync(
            m => m.User == naming.User && m.Organisation == naming.Organisation && roles.Contains(m.Role), cancel);
        if (!reads) return NamedReadsNoMore;
        var others = await db.Rows<Naming>().On(reference.Id).Where(Naming.Lives(today))
            .Where(n => n.User == naming.User && n.Id != naming.Id).ToListAsync(cancel);
        return others.Exists(n => !(n.LastDay < naming.From) && !(naming.To < n.From)) ? NamedAlready : null;
    }
}
