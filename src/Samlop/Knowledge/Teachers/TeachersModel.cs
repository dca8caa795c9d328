using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Knowledge.Offers;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Teachers;

internal sealed class TeachersModel : IEntityTypeConfiguration<HourlyTeacher>, IEntityTypeConfiguration<TeacherRequest>
{
    private const int WordLength = 30;

    public void Configure(EntityTypeBuilder<HourlyTeacher> teacher)
    {
        teacher.ToTable("hourly_teacher");
        teacher.IsProtected();
        teacher.HasKey(t => t.Id);
        teacher.HasOne<Organisation>().WithMany().HasForeignKey(t => t.Owner).OnDelete(DeleteBehavior.Restrict);
        teacher.HasOne<User>().WithMany().HasForeignKey(t => t.Teacher).OnDelete(DeleteBehavior.Restrict);
        teacher.HasIndex(t => t.Owner);
        teacher.PrimitiveCollection(t => t.Levels).ElementType().HasConversion(new StoredNameConverter<OfferLevel>());
        teacher.PrimitiveCollection(t => t.Places);
        teacher.PrimitiveCollection(t => t.Writers).ElementType().HasConversion<IdConverter<UserId>>();
        teacher.Property(t => t.Delivery).HasConversion(new StoredNameConverter<OfferDelivery>()).HasMaxLength(WordLength);
        teacher.Property(t => t.Speaks).HasMaxLength(HourlyTeacher.LineLimit);
        teacher.Property(t => t.Note).HasMaxLength(HourlyTeacher.TextLimit);
        teacher.Property(t => t.CheckedSeen).HasMaxLength(HourlyTeacher.TextLimit);
        teacher.Property(t => t.WithdrawReason).HasMaxLength(HourlyTeacher.TextLimit);
        teacher.Ignore(t => t.Content);
    }

    public void Configure(EntityTypeBuilder<TeacherRequest> request)
    {
        request.ToTable("teacher_request");
        request.IsProtected();
        request.HasKey(r => r.Id);
        request.HasOne<HourlyTeacher>().WithMany().HasForeignKey(r => r.Teacher).OnDelete(DeleteBehavior.Restrict);
        request.HasOne<Organisation>().WithMany().HasForeignKey(r => r.Owner).OnDelete(DeleteBehavior.Restrict);
        request.HasOne<Organisation>().WithMany().HasForeignKey(r => r.AskedFor).OnDelete(DeleteBehavior.Restrict);
        request.HasIndex(r => new { r.Teacher, r.FirstDay });
        request.HasIndex(r => r.Owner);
        request.HasIndex(r => r.AskedFor);
        request.Property(r => r.Level).HasConversion(new StoredNameConverter<OfferLevel>()).HasMaxLength(WordLength);
        request.Property(r => r.Delivery).HasConversion(new StoredNameConverter<OfferDelivery>()).HasMaxLength(WordLength);
        request.Property(r => r.Text).HasMaxLength(TeacherRequest.TextLimit);
        request.Property(r => r.Answer).HasMaxLength(TeacherRequest.TextLimit);
        request.Property(r => r.EndReason).HasMaxLength(TeacherRequest.TextLimit);
        request.Ignore(r => r.Until);
    }
}
