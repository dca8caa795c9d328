using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Agreements.Agree;
using Samlop.Grants.Accept;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Finance;

/// <summary>
/// An award that the agreement is tied to: its application's budget is held against the financing, for those who see the award. It is no
/// part of what is signed.
/// </summary>
public sealed class AgreementAward : IPartOf<Agreement>
{
    private AgreementAward()
    {
    }

    public AgreementAward(AgreementId agreement, AwardId grant, UserId by, DateTimeOffset at) =>
        (Agreement, Grant, By, At) = (agreement, grant, by, at);

    public AgreementId Agreement { get; private set; }

    public AwardId Grant { get; private set; }

    public UserId By { get; private set; }

    public DateTimeOffset At { get; private set; }
}

internal sealed class AgreementAwardModel : IEntityTypeConfiguration<AgreementAward>
{
    public void Configure(EntityTypeBuilder<AgreementAward> tie)
    {
        tie.ToTable("agreement_award");
        tie.HasKey(t => new { t.Agreement, t.Grant });
        tie.HasOne<Agreement>().WithMany().HasForeignKey(t => t.Agreement).OnDelete(DeleteBehavior.Restrict);
    }
}
