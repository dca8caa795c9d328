using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Samlop.Platform.UseCases;

namespace Samlop.Platform.Ui.Forms.Kept;

/// <summary>
/// The program's own word, in each form, on who it was drawn for, and for which organisation they acted. When the check of a posted form
/// has failed nothing else says who typed in it; and what was written for one organisation is never sent as another's. It gives no right
/// to anything but to have one's own text back.
/// </summary>
public sealed class FormWriter(IDataProtectionProvider protection)
{
    internal const string Field = "_by";

    private readonly IDataProtector protector = protection.CreateProtector("Samlop.FormWriter");

    public string Of(Actor actor) => protector.Protect($"{actor.User.Value:N}{actor.Organisation.Value:N}");

    /// <summary>Tells the texts that one person has on a device from another's, without saying who the person is.</summary>
    public static string DeviceKeyOf(UserId user) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes("Samlop.Device:" + user.Value.ToString("N"))))[..16];

    /// <summary>Null where the form was drawn for nobody, or not by us.</summary>
    public UserId? Read(IFormCollection form) => ReadBoth(form)?.User;

    /// <summary>The writer acts for another organisation now than when the form was drawn.</summary>
    public bool WasForAnother(IFormCollection form, Actor actor) =>
        ReadBoth(form) is var (user, organisation) && user == actor.User && organisation != actor.Organisation;

    private (UserId User, OrganisationId Organisation)? ReadBoth(IFormCollection form)
    {
        try
        {
            return form[Field] is [{ Length: > 0 } said] && protector.Unprotect(said) is { Length: 64 } both
                && Guid.TryParseExact(both[..32], "N", out var user) && Guid.TryParseExact(both[32..], "N", out var organisation)
                ? (new UserId(user), new OrganisationId(organisation))
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
