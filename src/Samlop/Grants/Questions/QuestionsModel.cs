using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;

namespace Samlop.Grants.Questions;

internal sealed class QuestionsModel : IEntityTypeConfiguration<CallQuestion>
{
    public void Configure(EntityTypeBuilder<CallQuestion> question)
    {
        question.ToTable("call_question");
        question.IsProtected();
        question.HasKey(q => q.Id);
        question.HasOne<Call>().WithMany().HasForeignKey(q => q.Call).OnDelete(DeleteBehavior.Restrict);
        question.HasIndex(q => new { q.Call, q.AnsweredAt });
        question.Property(q => q.Text).HasMaxLength(AskQuestion.Limit);
        question.Property(q => q.Answer).HasMaxLength(AnswerQuestion.Limit);
        question.Property(q => q.DeclineReason).HasMaxLength(DeclineQuestion.Limit);
    }
}
