using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Samlop.Platform.UseCases;

namespace Samlop.Platform.Ui.Forms.Kept;

/// <summary>
/// The program's own word, in each form, on who it was drawn for. When the check of a posted form has failed nothing else says who typed in
/// it. It gives no right to anything but to have one's own text back.
/// </summary>
public sealed class FormWriter(IDataProtectionProvider protection)
{
    internal const string Field = "_by";

    private readonly IDataProtector protector = protection.CreateProtector("Samlop.FormWriter");

    public string Of(UserId user) => protector.Protect(user.Value.ToString("N"));

    /// <summary>Tells the texts that one person has on a device from another's, without saying who the person is.</summary>
    public static string DeviceKeyOf(UserId user) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes("Samlop.Device:" + user.Value.ToString("N"))))[..16];

    /// <summary>Null where the form was drawn for nobody, or not by us.</summary>
    public UserId? Read(IFormCollection form)
    {
        try
        {
            return form[Field] is [{ Length: > 0 } said] && Guid.TryParseExact(protector.Unprotect(said), "N", out var user)
                ? new UserId(user)
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
