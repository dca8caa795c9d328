using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Cases;
using Samlop.Platform.Data;
using Samlop.Platform.Search;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;

namespace Samlop.Tests.Drills;

[SubjectKind("test.drill")]
public readonly record struct DrillId(Guid Value) : IId<DrillId>
{
    public static DrillId From(Guid value) => new(value);
}

/// <summary>Øvelse: a directorate arranges it for a county, which sends a plan for it by a day.</summary>
public sealed class Drill : ISearched<DrillId>
{
    private Drill()
    {
    }

    public Drill(DrillId id, OrganisationId owner, OrganisationId county, string title, DateOnly planBy, DateOnly arranged) =>
        (Id, Owner, County, Title, PlanBy, Arranged, Search) = (id, owner, county, title, planBy, arranged, SearchText.Fold(title));

    public DrillId Id { get; private set; }

    public OrganisationId Owner { get; private set; }

    public OrganisationId County { get; private set; }

    public string Title { get; private set; } = "";

    public DateOnly PlanBy { get; private set; }

    public DateOnly Arranged { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    public string Search { get; private set; } = "";

    public List<DrillPart> Parts { get; private set; } = [];

    public string Url => $"/ovelser/{Id.Value}";

    public void Send(DateTimeOffset at) => SentAt = at;
}

/// <summary>A part of the plan as it was last saved.</summary>
public sealed class DrillPart : SavedPart, IPartOf<Drill>
{
    private DrillPart()
    {
    }

    public DrillPart(DrillId drill, string part)
        : base(part) => Drill = drill;

    public DrillId Drill { get; private set; }
}

internal sealed class DrillModel : IEntityTypeConfiguration<Drill>, IEntityTypeConfiguration<DrillPart>
{
    public void Configure(EntityTypeBuilder<Drill> drill)
    {
        drill.ToTable("drill");
        drill.IsProtected();
        drill.HasKey(d => d.Id);
        drill.Property(d => d.Id).ValueGeneratedNever();
        drill.HasMany(d => d.Parts).WithOne().HasForeignKey(p => p.Drill);
    }

    public void Configure(EntityTypeBuilder<DrillPart> part)
    {
        part.ToTable("drill_part");
        part.HasKey(p => new { p.Drill, p.Part });
        part.IsSavedPart();
    }
}

/// <summary>Who reads drills: those who arrange them, and the counties that they are arranged for.</summary>
internal sealed class ReadDrills : INeeds
{
    public static Permission Needs { get; } = Permission.Of("test.drill.read", Role.CaseOfficer, Role.ProjectLead, Role.ChiefExecutive);
}

/// <summary>The doors to drills.</summary>
internal static class DrillAccess
{
    public static readonly Purpose Purpose = new("test.drills", "test.drill", CaseReader.Category);

    public static Reader ForDrills(this Actor actor) => Purpose.Reader(actor);

    public static IQueryable<Drill> VisibleTo(this Rows<Drill> drills, Reader reader)
    {
        var (reads, own) = (reader.Actor.May(ReadDrills.Needs), reader.Actor.Organisation);
        return drills.Through(d => reads && (d.Owner == own || d.County == own));
    }

    /// <summary>Those that the reader's directorate arranges, whatever they are there.</summary>
    public static IQueryable<Drill> ArrangedBy(this Rows<Drill> drills, Reader reader)
    {
        var own = reader.Actor.Organisation;
        return drills.Through(d => d.Owner == own);
    }

    /// <summary>Those that the reader's county plans.</summary>
    public static IQueryable<Drill> PlannedBy(this Rows<Drill> drills, Reader reader)
    {
        var (plans, own) = (reader.Actor.May(SavePlan.Needs), reader.Actor.Organisation);
        return drills.Through(d => plans && d.County == own);
    }
}

/// <summary>Drills are found by their titles and the name of their county.</summary>
internal static class DrillSearch
{
    public static readonly SearchedKind Drills = new SearchedRows<Drill, DrillId>(
            "ovelser", 900, Phrase.Verbatim("Øvelser"), d => d.Id,
            (db, reader) => db.Rows<Drill>().VisibleTo(reader),
            drills => drills.OrderBy(d => d.PlanBy).ThenBy(d => d.Id),
            async (_, drills, cancel) => [.. (await drills.ToListAsync(cancel)).Select(d => new SearchHit(d.Title, d.Url))])
        .By<OrganisationId>((d, counties) => counties.Contains((Guid)(object)d.County));
}
