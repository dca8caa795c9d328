using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Agreements.Agree;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Anchor;

/// <summary>Forankret: a level of leaders at a party was informed of the agreement, on a day, as somebody of the party says.</summary>
public sealed class LeaderInformed : IPartOf<Agreement>
{
    private LeaderInformed()
    {
    }

    public LeaderInformed(AgreementId agreement, OrganisationId organisation, LeaderLevel level) =>
        (Agreement, Organisation, LevelCode) = (agreement, organisation, level.Code);

    public AgreementId Agreement { get; private set; }

    public OrganisationId Organisation { get; private set; }

    /// <summary>Code of the <see cref="LeaderLevel"/>.</summary>
    public string LevelCode { get; private set; } = "";

    /// <summary>The day they were informed.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>Who says so.</summary>
    public UserId By { get; private set; }

    /// <summary>The number of the version that they were informed of: what held, or was the next to be signed.</summary>
    public int Number { get; private set; }

    public void Say(DateOnly day, int number, UserId by) => (Day, Number, By) = (day, number, by);
}

internal sealed class LeaderInformedModel : IEntityTypeConfiguration<LeaderInformed>
{
    public void Configure(EntityTypeBuilder<LeaderInformed> informed)
    {
        informed.ToTable("agreement_leader_informed");
        informed.HasKey(i => new { i.Agreement, i.Organisation, i.LevelCode });
        informed.Property(i => i.LevelCode).HasMaxLength(20);
        informed.HasOne<Agreement>().WithMany().HasForeignKey(i => i.Agreement).OnDelete(DeleteBehavior.Restrict);
        informed.HasOne<Organisation>().WithMany().HasForeignKey(i => i.Organisation).OnDelete(DeleteBehavior.Restrict);
        informed.HasOne<User>().WithMany().HasForeignKey(i => i.By).OnDelete(DeleteBehavior.Restrict);
    }
}
