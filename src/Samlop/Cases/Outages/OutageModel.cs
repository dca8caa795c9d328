using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Cases.Journal;
using Samlop.Platform.Data;

namespace Samlop.Cases.Outages;

internal sealed class OutageModel :
    IEntityTypeConfiguration<PortalOutage>
{
    public void Configure(EntityTypeBuilder<PortalOutage> outage)
    {
        outage.ToTable("portal_outage");
        outage.IsOpenBecause("When the portal was down is told to everybody who is judged by a deadline.");
        outage.HasKey(o => o.Id);
        outage.HasIndex(o => o.From);
        outage.Property(o => o.What).HasMaxLength(PortalOutage.WhatLimit);
        outage.Property(o => o.CorrectionReason).HasMaxLength(TypedTitles.ReasonLimit);
    }
}
