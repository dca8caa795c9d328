using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Persons.Keeping;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Disposing;

[SubjectKind("persons.disposal")]
public readonly record struct DisposalId(Guid Value) : IId<DisposalId>
{
    public static DisposalId From(Guid value) => new(value);
}

/// <summary>How a disposal came to its end.</summary>
public enum DisposalEnd
{
    /// <summary>Whoever proposed it took it back before it was approved.</summary>
    TakenBack,

    /// <summary>The second person said no.</summary>
    Returned,

    /// <summary>All that was due is deleted, but for what is held back.</summary>
    Done,

    /// <summary>One of the two stopped it. What was deleted by then stays deleted.</summary>
    Stopped,

    /// <summary>Another period of keeping took the place of the one that it rests on.</summary>
    Replaced,
}

/// <summary>
/// Kassasjon: what is due of a category on a day, by its period of keeping, is deleted (personvernforordningen art. 5 nr. 1 e), by the
/// section that allows it and that is written with the period (arkivlova § 13). Proposed by the data protection officer, approved by a
/// second person, frozen from then on and carried out by the program. What is no longer due when its turn comes stays.
/// </summary>
public sealed class Disposal : IVersioned, IDecidedByTwo
{
    public static readonly Refusal DisposalIsOver = Refusal.In<DisposingText>(nameof(DisposalIsOver));
    public static readonly Refusal DisposalIsProposed = Refusal.In<DisposingText>(nameof(DisposalIsProposed));
    public static readonly Refusal NothingIsDue = Refusal.In<DisposingText>(nameof(NothingIsDue));
    public static readonly Refusal NoDisposalGoesOn = Refusal.In<DisposingText>(nameof(NoDisposalGoesOn));
    public static readonly Refusal OnlyTheTwoStopIt = Refusal.In<DisposingText>(nameof(OnlyTheTwoStopIt));
    public static readonly Refusal PeriodIsReplaced = Refusal.In<DisposingText>(nameof(PeriodIsReplaced));

    private Disposal()
    {
    }

    /// <param name="facts">How many are due of <paramref name="persons"/>, when it is proposed.</param>
    public Disposal(
        DisposalId id, PersonCategory category, KeepingPeriodId period, DateOnly day, int facts, int persons, UserId by,
        DateTimeOffset at) =>
        (Id, Category, Period, Day, Facts, Persons, ProposedBy, ProposedAt) = (id, category, period, day, facts, persons, by, at);

    /// <summary>Approved, and not at its end.</summary>
    public static Expression<Func<Disposal, bool>> GoesOn { get; } = d => d.ApprovedAt != null && d.EndedAt == null;

    private static readonly Func<Disposal, bool> GoesOnInMemory = GoesOn.Compile();

    /// <summary>Neither approved nor given up.</summary>
    public static Expression<Func<Disposal, bool>> Open { get; } = d => d.ApprovedAt == null && d.EndedAt == null;

    public DisposalId Id { get; private set; }

    public PersonCategory Category { get; private set; }

    public KeepingPeriodId Period { get; private set; }

    /// <summary>What is due on this day is deleted; what becomes due later is for another.</summary>
    public DateOnly Day { get; private set; }

    public int Facts { get; private set; }

    public int Persons { get; private set; }

    public UserId ProposedBy { get; private set; }

    public DateTimeOffset ProposedAt { get; private set; }

    public DateTimeOffset? WaitsSince { get; private set; }

    public UserId? ApprovedBy { get; private set; }

    public DateTimeOffset? ApprovedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public DisposalEnd? End { get; private set; }

    /// <summary>What was held back when it was done, and why.</summary>
    public List<HeldFacts> Held { get; private set; } = [];

    /// <summary>Of how many persons what is due could not be deleted when it was last tried; null where all could.</summary>
    public int? Failed { get; private set; }

    public int Version { get; private set; }

    public bool IsGoingOn => GoesOnInMemory(this);

    Guid IDecidedByTwo.CheckedId => Id.Value;

    Refusal? IDecidedByTwo.Over => ApprovedAt is null && EndedAt is null ? null : DisposalIsOver;

    void IDecidedByTwo.Waits(DateTimeOffset? since)
    {
        WaitsSince = since;
        Version++;
    }

    /// <param name="seen">The mark of what the actor was shown.</param>
    /// <param name="now">The period of the category now; null where there is none.</param>
    public Refusal? Approve(TwoPersonCheck check, Actor actor, string? seen, KeepingPeriodId? now, DateTimeOffset at)
    {
        if (((IDecidedByTwo)this).Over is { } over) return over;
        if (check.MayDecide(actor) is { } own) return own;
        if (now != Period) return PeriodIsReplaced;
        if (check.Approve(actor, seen, at) is { } no) return no;
        (ApprovedBy, ApprovedAt, WaitsSince) = (actor.User, at, null);
        Version++;
        return null;
    }

    public Refusal? MayStop(Actor actor) => !IsGoingOn ? NoDisposalGoesOn
        : actor.User == ProposedBy || actor.User == ApprovedBy ? null
        : OnlyTheTwoStopIt;

    /// <summary>What is left could not be deleted, and is tried again. Gives whether that is other than it was.</summary>
    public bool Fails(int persons)
    {
        if (Failed == persons) return false;
        Failed = persons;
        Version++;
        return true;
    }

    /// <summary>Nothing more is deleted by it.</summary>
    public void Over(DisposalEnd end, DateTimeOffset at)
    {
        (End, EndedAt, Failed) = (end, at, null);
        Version++;
    }

    /// <summary>All is deleted, but for what is held back.</summary>
    public void Done(IReadOnlyDictionary<HoldReason, FactCount> held, DateTimeOffset at)
    {
        foreach (var (reason, count) in held.OrderBy(each => each.Key))
            Held.Add(new HeldFacts { Disposal = Id, Reason = reason, Facts = count.Facts, Persons = count.Persons });
        Over(DisposalEnd.Done, at);
    }

    /// <summary>Of how many persons it held something back; null where of nobody.</summary>
    public int? PersonsHeld(HoldReason reason) => Held.Find(held => held.Reason == reason)?.Persons;
}

/// <summary>Holdt tilbake: how much a disposal that is done left, for one reason. Of nobody by name.</summary>
public sealed class HeldFacts
{
    public required DisposalId Disposal { get; init; }

    public required HoldReason Reason { get; init; }

    public required int Facts { get; init; }

    public required int Persons { get; init; }
}

public readonly record struct DisposedFactsId(Guid Value) : IId<DisposedFactsId>
{
    public static DisposedFactsId From(Guid value) => new(value);
}

/// <summary>Slettet av en kassasjon: how many facts of one record went, and when. Nothing of what they said.</summary>
public sealed class DisposedFacts : IPartOf<Person>
{
    public required DisposedFactsId Id { get; init; }

    public required PersonId Person { get; init; }

    public required DisposalId Disposal { get; init; }

    public required int Facts { get; init; }

    public required DateTimeOffset At { get; init; }
}

internal sealed class DisposalModel
    : IEntityTypeConfiguration<Disposal>, IEntityTypeConfiguration<HeldFacts>, IEntityTypeConfiguration<DisposedFacts>
{
    public void Configure(EntityTypeBuilder<Disposal> disposal)
    {
        disposal.ToTable(DisposedRows.Table, table =>
            table.HasCheckConstraint("CK_disposal_two_persons", "\"ApprovedBy\" <> \"ProposedBy\""));
        disposal.IsDecidedByTwo(d => d.ApprovedAt, d => d.ApprovedBy);
        disposal.IsFrozen(once: d => d.ApprovedAt, later: d => new { d.EndedAt, d.End }, but: d => d.Failed);
        disposal.IsOpenBecause("Is of a category and of how many, and of nobody; its pages ask who reads them.");
        disposal.HasKey(d => d.Id);
        disposal.Property(d => d.Id).ValueGeneratedNever();
        disposal.Property(d => d.Category).HasConversion<string>().HasMaxLength(PersonModel.NameLength);
        disposal.Property(d => d.End).HasConversion<string>().HasMaxLength(PersonModel.NameLength);
        disposal.Ignore(d => d.IsGoingOn);
        disposal.HasIndex(d => d.Category).IsUnique().HasFilter("\"EndedAt\" IS NULL");
        disposal.HasOne<KeepingPeriod>().WithMany().HasForeignKey(d => d.Period).OnDelete(DeleteBehavior.Restrict);
        disposal.HasOne<User>().WithMany().HasForeignKey(d => d.ProposedBy).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<HeldFacts> held)
    {
        held.ToTable("disposal_held");
        held.IsFrozen();
        held.IsOpenBecause("Is of how many, and of nobody; the pages of a disposal ask who reads them.");
        held.HasKey(h => new { h.Disposal, h.Reason });
        held.Property(h => h.Reason).HasConversion<string>().HasMaxLength(PersonModel.NameLength);
        held.HasOne<Disposal>().WithMany(d => d.Held).HasForeignKey(h => h.Disposal).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<DisposedFacts> disposed)
    {
        disposed.ToTable("person_disposed");
        disposed.IsFrozen();
        disposed.HasKey(d => d.Id);
        disposed.Property(d => d.Id).ValueGeneratedNever();
        disposed.HasIndex(d => d.Person);
        disposed.HasIndex(d => d.Disposal);
        disposed.HasOne<Person>().WithMany().HasForeignKey(d => d.Person).OnDelete(DeleteBehavior.Restrict);
        disposed.HasOne<Disposal>().WithMany().HasForeignKey(d => d.Disposal).OnDelete(DeleteBehavior.Restrict);
    }
}
