using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Agreements.Agree;
using Samlop.Platform.Data;
using Samlop.Questionnaires;

namespace Samlop.Agreements.Write;

/// <summary>What is agreed on a topic, or who does the tasks, as it was last saved.</summary>
public sealed class AgreementTopicText : SavedPart, IPartOf<Agreement>
{
    private AgreementTopicText()
    {
    }

    public AgreementTopicText(AgreementId agreement, string topic)
        : base(topic) => Agreement = agreement;

    public AgreementId Agreement { get; private set; }
}

internal sealed class AgreementTopicTextModel : IEntityTypeConfiguration<AgreementTopicText>
{
    public void Configure(EntityTypeBuilder<AgreementTopicText> text)
    {
        text.ToTable("agreement_topic");
        text.HasKey(t => new { t.Agreement, t.Part });
        text.IsSavedPart();
        text.HasOne<Agreement>().WithMany().HasForeignKey(t => t.Agreement).OnDelete(DeleteBehavior.Restrict);
    }
}
