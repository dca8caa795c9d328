using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Examples;

[SubjectKind("knowledge.context-profile")]
public readonly record struct ContextProfileId(Guid Value) : IId<ContextProfileId>
{
    public static ContextProfileId From(Guid value) => new(value);
}

public readonly record struct ProfileLineId(Guid Value) : IId<ProfileLineId>
{
    public static ProfileLineId From(Guid value) => new(value);
}

/// <summary>
/// Kontekstprofil: what those of a county or a municipality say of their own place, line by line, so that practices can be held against it.
/// </summary>
public sealed class ContextProfile : IVersioned
{
    private readonly List<ProfileLine> lines = [];

    private ContextProfile()
    {
    }

    public ContextProfile(ContextProfileId id, OrganisationId organisation) => (Id, Organisation) = (id, organisation);

    public ContextProfileId Id { get; private set; }

    public OrganisationId Organisation { get; private set; }

    /// <summary>From 1, once it is saved.</summary>
    public int Version { get; private set; }

    public UserId SavedBy { get; private set; }

    public DateTimeOffset SavedAt { get; private set; }

    public IReadOnlyList<ProfileLine> Lines => lines;

    public IReadOnlyList<PlaceAnswer> Answers => [.. lines.Select(line => line.Said)];

    public void Saved(UserId by, DateTimeOffset at)
    {
        (SavedBy, SavedAt) = (by, at);
        Version++;
    }

    internal void Add(ProfileLineId id, PlaceAnswer said) => lines.Add(new ProfileLine(id, Id, said));

    internal void Remove(ProfileLine line) => lines.Remove(line);
}

/// <summary>One line of a profile: it keeps its id when others are added, moved or taken away.</summary>
public sealed class ProfileLine : IPartOf<ContextProfile>
{
    public const int TradeLimit = 100;
    public const int NoteLimit = 500;

    private ProfileLine()
    {
    }

    internal ProfileLine(ProfileLineId id, ContextProfileId profile, PlaceAnswer said)
    {
        (Id, Profile) = (id, profile);
        Set(said);
    }

    public ProfileLineId Id { get; private set; }

    public ContextProfileId Profile { get; private set; }

    public PlaceCondition Condition { get; private set; }

    /// <summary>Null where it is of all trades.</summary>
    public string? Trade { get; private set; }

    public ConditionAnswer Answer { get; private set; }

    /// <summary>Figures and where they are from.</summary>
    public string? Note { get; private set; }

    public PlaceAnswer Said => new(Condition, Trade, Answer, Note);

    internal void Set(PlaceAnswer said) => (Condition, Trade, Answer, Note) = (said.Condition, said.Trade, said.Answer, said.Note);
}

internal sealed class ContextProfileModel : IEntityTypeConfiguration<ContextProfile>, IEntityTypeConfiguration<ProfileLine>
{
    private const int NameLimit = 40;

    public void Configure(EntityTypeBuilder<ContextProfile> profile)
    {
        profile.ToTable("context_profile");
        profile.IsProtected();
        profile.HasKey(p => p.Id);
        profile.Property(p => p.Id).ValueGeneratedNever();
        profile.Property(p => p.Version).IsConcurrencyToken();
        profile.HasIndex(p => p.Organisation).IsUnique();
        profile.HasOne<Organisation>().WithMany().HasForeignKey(p => p.Organisation).OnDelete(DeleteBehavior.Restrict);
        profile.HasOne<User>().WithMany().HasForeignKey(p => p.SavedBy).OnDelete(DeleteBehavior.Restrict);
        profile.HasMany(p => p.Lines).WithOne().HasForeignKey(l => l.Profile).OnDelete(DeleteBehavior.Cascade);
        profile.Navigation(p => p.Lines).HasField("lines");
        profile.Ignore(p => p.Answers);
    }

    public void Configure(EntityTypeBuilder<ProfileLine> line)
    {
        line.ToTable("context_profile_line");
        line.HasKey(l => l.Id);
        line.Property(l => l.Id).ValueGeneratedNever();
        line.Property(l => l.Condition).HasConversion(new StoredNameConverter<PlaceCondition>()).HasMaxLength(NameLimit);
        line.Property(l => l.Answer).HasConversion(new StoredNameConverter<ConditionAnswer>()).HasMaxLength(NameLimit);
        line.Property(l => l.Trade).HasMaxLength(ProfileLine.TradeLimit);
        line.Property(l => l.Note).HasMaxLength(ProfileLine.NoteLimit);
        line.Ignore(l => l.Said);
    }
}
