using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Signals;

[SubjectKind("agreements.signal")]
public readonly record struct SteeringSignalId(Guid Value) : IId<SteeringSignalId>
{
    public static SteeringSignalId From(Guid value) => new(value);
}

/// <summary>Whom a signal binds: one organisation, or all of a kind. One of them is set.</summary>
public sealed record Bound(OrganisationId? Organisation, OrganisationKind? Kind)
{
    /// <summary>What a choice of it posts.</summary>
    public string Key => Organisation is { } one ? one.Value.ToString() : Kind.ToString()!;

    /// <summary>The organisation that a choice names; null where it names none.</summary>
    public static OrganisationId? OrganisationIn(string? key) => Guid.TryParse(key, out var id) ? new OrganisationId(id) : null;
}

/// <summary>What a signal says, and of whom.</summary>
/// <param name="Giver">The name of whoever gives it, as it is written in the signal.</param>
/// <param name="Day">The date of the letter.</param>
/// <param name="Link">An https address where the whole stands; null where it is not open.</param>
/// <param name="Quote">What it says, word by word.</param>
public sealed record SignalFacts(string Giver, Bound Binds, string Title, DateOnly Day, string? Link, string Quote);

/// <summary>
/// Styringssignal: a letter of allotment, an assignment or the like that binds one who cooperates. The knowledge summary 2022 (pp. 24-25):
/// the expectation of cooperation is to stand in the assignments. The words are the giver's; the register says who entered them.
/// </summary>
public sealed class SteeringSignal : IVersioned
{
    public const int NameLimit = 200;
    public const int QuoteLimit = 1000;
    public const int LinkLimit = 500;
    public const int ReasonLimit = 500;

    public static readonly Refusal SignalIsWithdrawn = Refusal.In<SignalsText>(nameof(SignalIsWithdrawn));
    public static readonly Refusal SignalOfOthers = Refusal.In<SignalsText>(nameof(SignalOfOthers));

    private SteeringSignal()
    {
    }

    public SteeringSignal(SteeringSignalId id, SignalFacts facts, UserId by, OrganisationId @for, DateTimeOffset at)
    {
        (Id, EnteredBy, EnteredFor, EnteredAt) = (id, by, @for, at);
        Set(facts);
    }

    public SteeringSignalId Id { get; private set; }

    public string Giver { get; private set; } = "";

    /// <summary>The organisation that it binds; null where it binds a kind.</summary>
    public OrganisationId? BindsOrganisation { get; private set; }

    /// <summary>The kind of organisation that it binds; null where it binds one.</summary>
    public OrganisationKind? BindsKind { get; private set; }

    [NorwegianOrder]
    public string Title { get; private set; } = "";

    public DateOnly Day { get; private set; }

    public string? Link { get; private set; }

    public string Quote { get; private set; } = "";

    /// <summary>Giver, title and quote, folded for search.</summary>
    public string Search { get; private set; } = "";

    public UserId EnteredBy { get; private set; }

    public OrganisationId EnteredFor { get; private set; }

    public DateTimeOffset EnteredAt { get; private set; }

    /// <summary>Null while it holds.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public UserId? WithdrawnBy { get; private set; }

    public string? WithdrawnBecause { get; private set; }

    public int Version { get; private set; }

    public Bound Binds => new(BindsOrganisation, BindsKind);

    public SignalFacts Facts => new(Giver, Binds, Title, Day, Link, Quote);

    /// <summary>
    /// It may be changed or withdrawn by the organisation that entered it, and by the directorate, which keeps the register.
    /// </summary>
    public Refusal? MayChange(Actor actor) =>
        WithdrawnAt is not null ? SignalIsWithdrawn
        : SignalRights.KeepsRegister(actor) || EnteredFor == actor.Organisation ? null
        : SignalOfOthers;

    public void Change(SignalFacts facts)
    {
        Set(facts);
        Version++;
    }

    public void Withdraw(UserId by, string because, DateTimeOffset at)
    {
        (WithdrawnBy, WithdrawnBecause, WithdrawnAt) = (by, because, at);
        Version++;
    }

    private void Set(SignalFacts facts)
    {
        (Giver, Title, Day, Link, Quote) = (facts.Giver, facts.Title, facts.Day, facts.Link, facts.Quote);
        (BindsOrganisation, BindsKind) = (facts.Binds.Organisation, facts.Binds.Kind);
        Search = SearchText.Fold($"{Giver} {Title} {Quote}");
    }
}

/// <summary>Who writes which signals.</summary>
internal static class SignalRights
{
    private static readonly Role[] Keepers = [Role.CaseOfficer, Role.DecisionMaker];

    /// <summary>They enter signals that bind anybody; others those that bind their own organisation.</summary>
    public static bool KeepsRegister(Actor actor) => actor.HoldsAny(Keepers);

    /// <summary>Whether the actor may enter a signal that binds so.</summary>
    public static bool MayBind(this Actor actor, Bound bound) => KeepsRegister(actor) || bound.Organisation == actor.Organisation;
}

internal sealed class SteeringSignalModel : IEntityTypeConfiguration<SteeringSignal>
{
    private const int KindLimit = 40;

    public void Configure(EntityTypeBuilder<SteeringSignal> signal)
    {
        signal.ToTable("steering_signal", table => table.HasCheckConstraint(
            "CK_steering_signal_binds", "(\"BindsOrganisation\" IS NULL) <> (\"BindsKind\" IS NULL)"));
        signal.IsOpenBecause("Letters that steer are for all who read agreements; the pages ask for the permission.");
        signal.HasKey(s => s.Id);
        signal.Property(s => s.Id).ValueGeneratedNever();
        signal.Ignore(s => s.Binds).Ignore(s => s.Facts);
        signal.HasIndex(s => s.BindsOrganisation);
        signal.HasIndex(s => s.BindsKind);
        signal.HasIndex(s => s.Day);
        signal.Property(s => s.BindsKind).HasMaxLength(KindLimit);
        signal.Property(s => s.Giver).HasMaxLength(SteeringSignal.NameLimit);
        signal.Property(s => s.Title).HasMaxLength(SteeringSignal.NameLimit);
        signal.Property(s => s.Link).HasMaxLength(SteeringSignal.LinkLimit);
        signal.Property(s => s.Quote).HasMaxLength(SteeringSignal.QuoteLimit);
        signal.Property(s => s.WithdrawnBecause).HasMaxLength(SteeringSignal.ReasonLimit);
        signal.HasOne<Organisation>().WithMany().HasForeignKey(s => s.BindsOrganisation).OnDelete(DeleteBehavior.Restrict);
        signal.HasOne<Organisation>().WithMany().HasForeignKey(s => s.EnteredFor).OnDelete(DeleteBehavior.Restrict);
        signal.HasOne<User>().WithMany().HasForeignKey(s => s.EnteredBy).OnDelete(DeleteBehavior.Restrict);
        signal.HasOne<User>().WithMany().HasForeignKey(s => s.WithdrawnBy).OnDelete(DeleteBehavior.Restrict);
    }
}
