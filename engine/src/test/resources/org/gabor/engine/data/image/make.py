# Pictures and what Pillow makes of them: convert("RGB"), torchvision's Resize(16) and CenterCrop(16). Run with Pillow 9.4.
import math, numpy as np
from PIL import Image
W, H = 61, 47
y, x = np.mgrid[0:H, 0:W]
r = 127.5 + 120*np.sin(x/7.0); g = 4.0*x; b = 127.5 + 120*np.cos((x+2*y)/11.0)
rgb = np.clip(np.stack([r, g, b], -1), 0, 255).astype(np.uint8)
im = Image.fromarray(rgb)
a = np.clip(5*y, 0, 255).astype(np.uint8)
im.save('rgb.png'); im.save('rgb.bmp'); im.save('photo.jpg', quality=92)
im.save('progressive.jpg', quality=92, progressive=True)
im.save('lossy.webp', quality=90); im.save('lossless.webp', lossless=True)
Image.fromarray(np.dstack([rgb, a])).save('alpha.png')
Image.fromarray(np.dstack([rgb, a])).save('alpha.webp', lossless=True)
grey = im.convert('L'); grey.save('grey.png'); grey.save('grey.jpg', quality=92)
Image.merge('LA', [grey, Image.fromarray(a)]).save('grey-alpha.png')
pal = im.quantize(64, dither=0); pal.save('palette.png'); pal.save('palette.gif'); pal.save('transparent.png', transparency=0)
im.quantize(12, dither=0).save('palette-4-bit.png', bits=4)
grey.point(lambda v: 255 if v > 127 else 0).convert('1').save('black-white.png')
wide = (r*257).clip(0, 65535).astype(np.uint16)
Image.fromarray(wide).save('grey-16-bit.png')
im.convert('CMYK').save('cmyk.jpg', quality=95)
raw = bytearray(open('cmyk.jpg', 'rb').read()); at = raw.index(b'Adobe'); assert raw[at+11] == 0, raw[at+11]
raw[at+11] = 2; open('ycck.jpg', 'wb').write(raw)
import glob, struct
for f in sorted(glob.glob('*.*')):
    if f.endswith(('.py', '.raw', '.md')): continue
    p = Image.open(f)
    if f == 'grey-16-bit.png':
        v = (np.asarray(p).astype(np.float64)/257).round().astype(np.uint8); p = Image.fromarray(v)   # Pillow's own conversion clips
    p = p.convert('RGB')
    w, h = p.size; s = 16
    nw, nh = (int(s*w/h), s) if w > h else (s, int(s*h/w))
    p = p.resize((nw, nh), Image.BILINEAR)
    top, left = int(round((nh-s)/2.0)), int(round((nw-s)/2.0))
    p = p.crop((left, top, left+s, top+s))
    open(f + '.raw', 'wb').write(np.asarray(p).transpose(2, 0, 1).tobytes())


# As few bytes for as many pixels as an encoder makes.
Image.new("RGB", (2048, 2048), (30, 90, 200)).save("solid/lossy.webp", method=6, quality=1)
